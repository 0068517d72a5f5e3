import { useQuery } from '@/api/hooks'
import { ReadProblem } from '@/cards/ReadProblem'
import type { Pair } from '@/contract/registry'
import { sayInstant } from '@/domain/core/plainDate'
import { pairStateLabel } from '@/domain/returnees/joinFiles'
import { Heading } from '@/ui/Heading'
import { Loading } from '@/ui/Loading'
import { Notice } from '@/ui/Notice'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'
import { Decision } from './Decision'
import { SideBySide } from './SideBySide'

/** Both files side by side, and what can be decided about them. */
export function PairView({ id }: { id: string }) {
  const { data, problem, reload } = useQuery('registry.pair', { id })
  if (problem && !data) return <ReadProblem problem={problem} onRetry={reload} />
  if (!data) return <Loading />
  return (
    <Stack gap={4}>
      <Heading level={2}>是不是同一个人？</Heading>
      <Paragraph>{data.reasons.join('，')}</Paragraph>
      {data.state !== 'waiting' && <Decided pair={data} />}
      <SideBySide pair={data} />
      <Decision key={data.version} pair={data} />
    </Stack>
  )
}

function Decided({ pair: { state, decidedBy, decidedAt } }: { pair: Pair }) {
  return (
    <Notice tone='informing'>
      {pairStateLabel[state]}：{decidedBy}
      {decidedAt && `，${sayInstant(decidedAt)}`}
    </Notice>
  )
}
