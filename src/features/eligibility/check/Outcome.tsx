import { Text } from '@tarojs/components'
import { unbroken } from '@/cards/unbroken'
import type { EvaluationView } from '@/contract/eligibility'
import type { PolicyDetail } from '@/contract/policies'
import { sayDay, type PlainDate } from '@/domain/core/plainDate'
import { sayAmount } from '@/domain/eligibility/amount'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'
import { sayVerdict, sayWhatNext } from './verdictWords'

type Props = { evaluation: EvaluationView; detail: PolicyDetail; today: PlainDate }
const tones = { met: 'brand', unmet: 'waiting', unknown: 'informing' } as const

/** The verdict in one sentence, and what it would bring. */
export function Outcome({ evaluation, detail: { policy, remindOn }, today }: Props) {
  const { verdict, amountFen, lastDay } = evaluation
  return (
    <Card tone={tones[verdict]}>
      <Stack gap={2}>
        <Paragraph>{policy.title}</Paragraph>
        <Heading level={1}>{sayVerdict(evaluation, today)}</Heading>
        {verdict === 'met' && (
          <Text className='check__amount'>
            {unbroken(amountFen === undefined ? policy.headline : sayAmount(policy.amount, amountFen))}
          </Text>
        )}
        {policy.amount.kind === 'ceiling' && <Paragraph>能贷多少，由经办银行审核决定。</Paragraph>}
        <Paragraph>{remindOn ? `已记下：${sayDay(remindOn, today)}提醒您。` : sayWhatNext(evaluation)}</Paragraph>
        {lastDay && <Paragraph>{`请在 ${sayDay(lastDay, today)}前申请，过了这天就不能申请了。`}</Paragraph>}
      </Stack>
    </Card>
  )
}
