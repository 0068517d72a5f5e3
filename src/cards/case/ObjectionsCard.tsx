import type { ApplicationView } from '@/contract/applications'
import { sayInstant } from '@/domain/core/plainDate'
import { Card } from '@/ui/Card'
import { Inline } from '@/ui/Inline'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'
import { Tag } from '@/ui/Tag'

type Objection = ApplicationView['objections'][number]
const stateWords: Record<Objection['state'], string> = { open: '等您核实', dismissed: '不成立', upheld: '成立' }

/** What was objected during the public notice, in full: for those who decide on it. Who wrote it stays out. */
export function ObjectionsCard({ objections }: { objections: readonly Objection[] }) {
  return (
    <Card>
      <Stack gap={4}>
        {objections.map(({ id, text, at, state }) => (
          <Stack key={id} gap={1}>
            <Inline isSpread>
              <Paragraph isQuiet>{`${sayInstant(at)} 群众提出`}</Paragraph>
              <Tag tone={state === 'open' ? 'waiting' : undefined}>{stateWords[state]}</Tag>
            </Inline>
            <Paragraph>{text}</Paragraph>
          </Stack>
        ))}
      </Stack>
    </Card>
  )
}
