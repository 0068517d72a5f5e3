import { useQuery } from '@/api/hooks'
import { openProfile, openSignIn } from '@/cards/routes'
import { ReadProblem } from '@/cards/ReadProblem'
import { StaleNotice } from '@/cards/StaleNotice'
import { useCityNotice } from '@/cards/useCityNotice'
import { useSession } from '@/cards/useSession'
import { WaitForSession } from '@/cards/WaitForSession'
import type { OwnFile } from '@/contract/registry'
import { dayOf, sayFullDay } from '@/domain/core/plainDate'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { LinkButton } from '@/ui/LinkButton'
import { Loading } from '@/ui/Loading'
import { Paragraph } from '@/ui/Paragraph'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { Stack } from '@/ui/Stack'
import { FieldList } from './FieldList'
import { Looks } from './Looks'

/** 我的档案: everything that is held of me, who said it, and who looked. */
export default function MyFile() {
  const { isSignedIn, session } = useSession()
  return (
    <Screen title='我的档案' isNarrow notice={useCityNotice()}>
      {!session ? <WaitForSession /> : isSignedIn ? <Held /> : <SignInFirst />}
    </Screen>
  )
}

function SignInFirst() {
  return (
    <Empty
      title='登录后可以看到'
      text='登录后，这里列出系统里记着您的哪些情况、是谁说的、谁看过。'
      action={<Button onClick={openSignIn}>用手机号登录</Button>}
    />
  )
}

function Held() {
  const { data, problem, reload } = useQuery('registry.file')
  if (problem && !data) return <ReadProblem problem={problem} onRetry={reload} />
  if (!data) return <Loading />
  return (
    <Stack gap={6}>
      {problem && <StaleNotice onRetry={reload} />}
      <Who file={data} />
      <FieldList fields={data.fields} />
      <History file={data} />
      <Looks />
    </Stack>
  )
}

function Who({ file: { name, divisionName, numbers, since } }: { file: OwnFile }) {
  return (
    <Section title='您是谁' action={<LinkButton onClick={openProfile}>改姓名和住址</LinkButton>}>
      <Card>
        <Row label='姓名' value={name} />
        <Row label='住在' value={divisionName} />
        {numbers.map(({ label, masked }) => (
          <Row key={label + masked} label={label} value={masked} />
        ))}
        <Row label='建档' value={sayFullDay(dayOf(since))} />
      </Card>
    </Section>
  )
}

function History({ file: { visits, merges } }: { file: OwnFile }) {
  if (visits.length + merges.length === 0) return null
  return (
    <Section title='走访和合并'>
      <Card>
        <Stack>
          {visits.slice(0, 20).map(({ id, words }) => (
            <Paragraph key={id}>{words}</Paragraph>
          ))}
          {merges.map(({ at, words }) => (
            <Paragraph key={at + words}>{words}</Paragraph>
          ))}
        </Stack>
      </Card>
    </Section>
  )
}
