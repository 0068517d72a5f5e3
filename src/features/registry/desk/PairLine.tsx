import type { PairCard } from '@/contract/registry'
import { sayInstant } from '@/domain/core/plainDate'
import { pairStateLabel } from '@/domain/returnees/joinFiles'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'

/** Two names and why they may be one person. */
export function PairLine({ pair, onOpen }: { pair: PairCard; onOpen: () => void }) {
  const [one, other] = pair.names
  const [home, otherHome] = pair.places
  const isDone = pair.state !== 'waiting'
  return (
    <Card>
      <Stack>
        <Heading level={3}>{one === other ? `两份“${one}”` : `“${one}”和“${other}”`}</Heading>
        <Paragraph isQuiet>{home === otherHome ? home : `${home}；${otherHome}`}</Paragraph>
        <Paragraph>{pair.reasons.join('，')}</Paragraph>
        {isDone && pair.decidedAt && (
          <Paragraph isQuiet>
            {pairStateLabel[pair.state]} · {pair.decidedBy} · {sayInstant(pair.decidedAt)}
          </Paragraph>
        )}
        <Button tone='plain' onClick={onOpen} label={`${isDone ? '再看看' : '核对这两份'}：${one}和${other}`}>
          {isDone ? '再看看' : '核对这两份'}
        </Button>
      </Stack>
    </Card>
  )
}
