import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useQuery } from '@/api/hooks'
import { useCityNotice } from '@/cards/useCityNotice'
import { useKnownFacts } from '@/cards/useKnownFacts'
import { usePlaceName } from '@/cards/usePlaceName'
import { useSession } from '@/cards/useSession'
import { WaitForSession } from '@/cards/WaitForSession'
import type { PolicyDetail } from '@/contract/policies'
import type { PlainDate } from '@/domain/core/plainDate'
import { checkPolicy } from '@/domain/eligibility/check'
import { Failure } from '@/ui/Failure'
import { Later } from '@/ui/Later'
import { Screen } from '@/ui/Screen'
import { Stack } from '@/ui/Stack'
import { Conflicts } from './Conflicts'
import { Documents } from './Documents'
import { Fitness } from './Fitness'
import { FullText } from './FullText'
import { Gist } from './Gist'
import './index.scss'
import { MainButton } from '@/cards/move/MainButton'
import { mainMoveOf } from '@/cards/move/mainMove'
import { StaleNotice } from '@/cards/StaleNotice'
import { Origin } from './Origin'
import { Steps } from './Steps'
import { useCountedOpening } from './useCountedOpening'

/** A policy: what one gets, whether it fits, what it takes, how it goes, and where it stands written. */
export default function Page() {
  const { id = '' } = useRouter().params
  const { session } = useSession()
  const { data, problem, reload } = useQuery('policies.get', { id })
  const notice = useCityNotice()
  useCountedOpening(id, Boolean(data))
  if (data && session) return <Loaded detail={data} today={session.today} notice={notice} onRetry={problem && reload} />
  return (
    <Screen title='政策' notice={notice}>
      {problem ? <Failure problem={problem} onRetry={reload} /> : <WaitForSession />}
    </Screen>
  )
}

type Loaded = { detail: PolicyDetail; today: PlainDate; notice?: string; onRetry?: () => void }

function Loaded({ detail, today, notice, onRetry }: Loaded) {
  const { facts } = useKnownFacts()
  const evaluation = checkPolicy(detail.policy, facts, today, [], usePlaceName())
  const move = mainMoveOf(detail, evaluation)
  return (
    <Screen title={detail.policy.title} notice={notice} footer={<MainButton detail={detail} move={move} />}>
      <Stack gap={6}>
        {onRetry && <StaleNotice onRetry={onRetry} />}
        <View className='policy__columns'>
          <Stack gap={6}>
            <Gist detail={detail} today={today} />
            <Fitness detail={detail} evaluation={evaluation} today={today} />
          </Stack>
          <Later>
            <Stack gap={6}>
              <Documents detail={detail} />
              <Steps detail={detail} />
              <Conflicts detail={detail} />
              <FullText nodes={detail.text} />
              <Origin detail={detail} today={today} />
            </Stack>
          </Later>
        </View>
      </Stack>
    </Screen>
  )
}
