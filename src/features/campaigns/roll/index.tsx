import { useRouter } from '@tarojs/taro'
import { useCityNotice } from '@/cards/useCityNotice'
import { useSession } from '@/cards/useSession'
import { ReadProblem } from '@/cards/ReadProblem'
import { WaitForSession } from '@/cards/WaitForSession'
import { Problem } from '@/domain/core/problem'
import { Screen } from '@/ui/Screen'
import { Stack } from '@/ui/Stack'
import { Empty } from '@/ui/Empty'
import { BeginRoll } from './BeginRoll'
import { EarlierRolls } from './EarlierRolls'
import './index.scss'
import { OneRoll } from './OneRoll'

/** 名册: a file of a village's people is looked at line by line, and only then written. */
export default function Roll() {
  const { params } = useRouter()
  const { session, isSignedIn } = useSession()
  const areas = (session?.grants ?? []).filter(({ role }) => role === 'supervisor')
  return (
    <Screen title='导入名册' isNarrow notice={useCityNotice()}>
      {!session ? (
        <WaitForSession />
      ) : areas.length === 0 ? (
        <ReadProblem problem={new Problem(isSignedIn ? 'not_allowed' : 'not_signed_in')} onRetry={() => undefined} />
      ) : params.id ? (
        <OneRoll id={params.id} today={session.today} />
      ) : (
        <Stack gap={6}>
          <BeginRoll areas={areas} today={session.today} />
          <EarlierRolls
            empty={<Empty title='还没有导入过名册' text='导入过的会列在这里，随时可以回来看，也可以撤回。' />}
          />
        </Stack>
      )}
    </Screen>
  )
}
