import type { ApplicationView } from '@/contract/applications'
import { sayDay, sayInstant, type PlainDate } from '@/domain/core/plainDate'
import { Card } from '@/ui/Card'
import { Disclosure } from '@/ui/Disclosure'
import { Paragraph } from '@/ui/Paragraph'
import { Row } from '@/ui/Row'
import { Stack } from '@/ui/Stack'

type Undertaking = NonNullable<ApplicationView['undertaking']>
const stateWords: Record<Undertaking['state'], string> = {
  open: '等着补齐',
  kept: '已按时补齐',
  broken: '到期没有补齐',
  released: '申请已结束，不用再补',
}

/** 承诺书: what was promised, until when, and whether it was kept. */
export function UndertakingCard({ undertaking, today }: { undertaking: Undertaking; today: PlainDate }) {
  const { missing, text, signedAt, dueOn, isEstimate, state, restored } = undertaking
  return (
    <Card>
      <Row label='答应后补的材料' value={missing.map(({ name }) => name).join('、')} />
      <Row
        label='最晚'
        value={`${sayDay(dueOn, today)}${isEstimate ? '（预计，以国务院安排为准）' : ''}`}
        detail={stateWords[state]}
      />
      {restored && <Row label='已恢复使用容缺' value={sayInstant(restored.at)} detail={restored.comment} />}
      <Disclosure title='承诺书全文'>
        <Stack gap={2}>
          {text.split('\n').map((line) => (
            <Paragraph key={line}>{line}</Paragraph>
          ))}
          <Paragraph isQuiet>{sayInstant(signedAt)} 签署</Paragraph>
        </Stack>
      </Disclosure>
    </Card>
  )
}
