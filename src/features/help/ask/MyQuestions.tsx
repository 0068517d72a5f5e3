import { useQuery } from '@/api/hooks'
import type { HelpRequest } from '@/contract/eligibility'
import { sayInstant } from '@/domain/core/plainDate'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Failure } from '@/ui/Failure'
import { Loading } from '@/ui/Loading'
import { Notice } from '@/ui/Notice'
import { Paragraph } from '@/ui/Paragraph'
import { Section } from '@/ui/Section'
import { Stack } from '@/ui/Stack'

/** What I asked, with the answers, the latest first. */
export function MyQuestions() {
  const { data, problem, reload } = useQuery('help.mine')
  return (
    <Section title='我问过的'>
      {!data && (problem ? <Failure problem={problem} onRetry={reload} /> : <Loading lines={3} />)}
      {data?.items.length === 0 && <Empty title='还没有问过' text='问过的和回复都会留在这里。' />}
      <Stack>
        {data?.items.map((item) => (
          <Question key={item.id} item={item} />
        ))}
      </Stack>
    </Section>
  )
}

function Question({ item }: { item: HelpRequest }) {
  const { text, askedAt, policyTitle, answer, answeredBy, answeredAt } = item
  return (
    <Card>
      <Stack gap={2}>
        <Paragraph>{text}</Paragraph>
        <Paragraph isQuiet>
          {[sayInstant(askedAt), policyTitle && `关于“${policyTitle}”`].filter(Boolean).join(' · ')}
        </Paragraph>
        {answer ? (
          <Notice tone='good'>
            <Paragraph>{answer}</Paragraph>
            <Paragraph isQuiet>{`${answeredBy ?? '工作人员'} · ${answeredAt ? sayInstant(answeredAt) : ''}`}</Paragraph>
          </Notice>
        ) : (
          <Paragraph isQuiet>已送到工作人员那里，正等回复。</Paragraph>
        )}
      </Stack>
    </Card>
  )
}
