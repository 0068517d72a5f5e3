import type { ReactNode } from 'react'
import type { Need } from '@/contract/needs'
import { sayInstant } from '@/domain/core/plainDate'
import { needLabel, needStateLabel, type NeedState } from '@/domain/needs/need'
import { answeredByLabel } from '@/domain/visits/visit'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Inline } from '@/ui/Inline'
import { Notice } from '@/ui/Notice'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'
import { Tag } from '@/ui/Tag'

const tones = { open: 'waiting', answered: 'brand', withdrawn: undefined } as const satisfies Record<
  NeedState,
  string | undefined
>

/** One thing that somebody said they need, with the answer once there is one; below it what can be done about it. */
export function NeedCard({ need, children }: { need: Need; children?: ReactNode }) {
  const { kind, saidAt, isByRelative, state, answer, answeredBy, closedAt } = need
  return (
    <Card>
      <Stack gap={2}>
        <Inline isSpread>
          <Heading level={3}>{needLabel(kind)}</Heading>
          <Tag tone={tones[state]}>{needStateLabel[state]}</Tag>
        </Inline>
        <Paragraph isQuiet>
          {`${sayInstant(saidAt)} 走访时说的，${answeredByLabel[isByRelative ? 'relative' : 'self']}`}
        </Paragraph>
        {answer && (
          <Notice tone='good'>
            <Paragraph>{answer}</Paragraph>
            <Paragraph isQuiet>{`${answeredBy ?? '创业服务专员'} · ${closedAt ? sayInstant(closedAt) : ''}`}</Paragraph>
          </Notice>
        )}
        {children}
      </Stack>
    </Card>
  )
}
