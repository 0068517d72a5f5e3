import { useRouter } from '@tarojs/taro'
import { useQuery } from '@/api/hooks'
import { isElsewhere } from '@/cards/policyLabels'
import { useCityNotice } from '@/cards/useCityNotice'
import { useSession } from '@/cards/useSession'
import { WaitForSession } from '@/cards/WaitForSession'
import type { PolicyDetail } from '@/contract/policies'
import type { PlainDate } from '@/domain/core/plainDate'
import { questionFor } from '@/domain/eligibility/question'
import { Failure } from '@/ui/Failure'
import { Loading } from '@/ui/Loading'
import { Screen } from '@/ui/Screen'
import { elsewhereChoices } from './elsewhereChoices'
import './index.scss'
import { Question } from './Question'
import { Result } from './Result'
import { useCheck } from './useCheck'

const TITLE = '看看我合不合适'

/** Asks one thing at a time, only what can still change the answer; nobody has to sign in for it. */
export default function Page() {
  const { policyId = '' } = useRouter().params
  const { session } = useSession()
  const { data, problem, reload } = useQuery('policies.get', { id: policyId })
  const notice = useCityNotice()
  if (data && session) return <Asking detail={data} today={session.today} notice={notice} />
  return (
    <Screen title={TITLE} notice={notice}>
      {problem ? <Failure problem={problem} onRetry={reload} /> : <WaitForSession />}
    </Screen>
  )
}

type Asking = { detail: PolicyDetail; today: PlainDate; notice?: string }

function Asking({ detail, today, notice }: Asking) {
  const check = useCheck(detail, today)
  if (check.isLoading)
    return (
      <Screen title={TITLE} notice={notice}>
        <Loading />
      </Screen>
    )
  if (check.question) {
    const asked = questionFor(check.question)
    return (
      <Question
        key={check.question}
        title={TITLE}
        question={isElsewhere(detail.card) ? elsewhereChoices(asked, detail.policy) : asked}
        check={check}
        today={today}
        notice={notice}
      />
    )
  }
  return <Result check={check} detail={detail} today={today} notice={notice} />
}
