import { useState } from 'react'
import { useQuery } from '@/api/hooks'
import { ReadProblem } from '@/cards/ReadProblem'
import type { Candidate } from '@/contract/eligibility'
import { sayMoney } from '@/domain/core/money'
import { factSpec } from '@/domain/eligibility/facts'
import { reachLabel } from '@/domain/returnees/reach'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Heading } from '@/ui/Heading'
import { Inline } from '@/ui/Inline'
import { Loading } from '@/ui/Loading'
import { Paragraph } from '@/ui/Paragraph'
import { Segments } from '@/ui/Segments'
import { Stack } from '@/ui/Stack'
import { VerdictMark } from '@/ui/VerdictMark'

type Verdict = 'met' | 'unknown'

/** Who may qualify, those who fit first; who still lacks a fact on a list of their own. */
export function Candidates({ policyId }: { policyId: string }) {
  const [verdict, setVerdict] = useState<Verdict>('met')
  const [cursors, setCursors] = useState<string[]>([])
  const cursor = cursors[cursors.length - 1]
  const { data, problem, reload } = useQuery('eligibility.outreachMatch', { policyId, verdict, cursor })
  if (problem && !data) return <ReadProblem problem={problem} onRetry={reload} />
  if (!data) return <Loading />
  const options = [
    { value: 'met' as const, label: `符合（${data.counts.met}）` },
    { value: 'unknown' as const, label: `还缺信息（${data.counts.unknown}）` },
  ]
  const { next } = data
  const show = (other: Verdict) => (setVerdict(other), setCursors([]))
  return (
    <Stack>
      <Segments label='看哪些人' options={options} value={verdict} onChange={show} />
      {data.items.length === 0 && <Empty title='没有这样的人' text='登记的情况变了，名单会跟着变。' />}
      {data.items.map((person) => (
        <Someone key={person.personId} person={person} />
      ))}
      {(next || cursors.length > 0) && (
        <Inline isSpread>
          <Button tone='quiet' isSmall isDisabled={!cursors.length} onClick={() => setCursors(cursors.slice(0, -1))}>
            上一页
          </Button>
          <Button tone='quiet' isSmall isDisabled={!next} onClick={() => next && setCursors([...cursors, next])}>
            下一页
          </Button>
        </Inline>
      )}
    </Stack>
  )
}

function Someone({ person }: { person: Candidate }) {
  const missing = person.missing.slice(0, 3).map((name) => factSpec(name).label)
  return (
    <Card>
      <Inline isSpread>
        <Heading level={3}>{person.name}</Heading>
        <VerdictMark verdict={person.verdict} />
      </Inline>
      <Paragraph isQuiet>{person.divisionName}</Paragraph>
      {person.amountFen !== undefined && <Paragraph>可能得到 {sayMoney(person.amountFen)}</Paragraph>}
      <Paragraph isQuiet>{reachLabel[person.reach]}</Paragraph>
      {missing.length > 0 && <Paragraph>还要问清楚：{missing.join('、')}</Paragraph>}
    </Card>
  )
}
