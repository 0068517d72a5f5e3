import { useQuery } from '@/api/hooks'
import { ReadProblem } from '@/cards/ReadProblem'
import { openSignIn } from '@/cards/routes'
import { useCityNotice } from '@/cards/useCityNotice'
import { useSession } from '@/cards/useSession'
import { WaitForSession } from '@/cards/WaitForSession'
import { factSourceLabel, factSpec, facts as specs, type FactName } from '@/domain/eligibility/facts'
import { sayPastDay } from '@/domain/core/plainDate'
import { DivisionName } from '@/cards/DivisionName'
import { useToday } from '@/cards/useToday'
import { sayValue } from '@/domain/eligibility/factWords'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Loading } from '@/ui/Loading'
import { Paragraph } from '@/ui/Paragraph'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { Stack } from '@/ui/Stack'

export default function MyFacts() {
  const { isSignedIn, session } = useSession()
  const notice = useCityNotice()
  return (
    <Screen title='我的资料' isNarrow notice={notice}>
      {!session ? (
        <WaitForSession />
      ) : isSignedIn ? (
        <Known />
      ) : (
        <Empty
          title='登录后可以看到'
          text='登录后，这里列出系统里记着您的哪些情况、从哪里来。'
          action={<Button onClick={openSignIn}>去登录</Button>}
        />
      )}
    </Screen>
  )
}

const isPlace = (name: FactName) => factSpec(name).kind === 'division'

function Known() {
  const today = useToday()
  const { data, problem, reload } = useQuery('eligibility.facts')
  if (problem && !data) return <ReadProblem problem={problem} onRetry={reload} />
  if (!data) return <Loading />
  if (data.items.length === 0)
    return <Empty title='还没有资料' text='您查条件、提交申请时填过的内容，会记在这里，下次不用再填。' />
  return (
    <Stack gap={4}>
      <Paragraph isQuiet>
        这些是系统里记着的您的情况。查政策、填申请时会拿来用；有变化时，在查条件或填申请的时候改一下就行。
      </Paragraph>
      <Card>
        {data.items.map(({ name, value, source, asOf }) => (
          <Row
            key={name}
            label={specs[name].label}
            value={isPlace(name) ? <DivisionName code={String(value)} /> : sayValue(name, value)}
            detail={`${factSourceLabel[source]}，${sayPastDay(asOf, today)}`}
          />
        ))}
      </Card>
    </Stack>
  )
}
