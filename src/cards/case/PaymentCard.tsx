import type { ApplicationView } from '@/contract/applications'
import { sayMoney } from '@/domain/core/money'
import { Card } from '@/ui/Card'
import { Notice } from '@/ui/Notice'
import { Row } from '@/ui/Row'
import { Stack } from '@/ui/Stack'

type Payment = NonNullable<ApplicationView['payment']>

/** How much goes to which account, and why the bank sent it back if it did. */
export function PaymentCard({ payment }: { payment: Payment }) {
  const { amountFen, accountMasked, accountHolder, attempt, returnReason } = payment
  return (
    <Card>
      <Stack gap={2}>
        {returnReason && <Notice tone='warm'>银行退回了这笔钱：{returnReason}</Notice>}
        <Row label='金额' value={sayMoney(amountFen)} />
        <Row label='收款人' value={accountHolder} />
        <Row label='账号' value={accountMasked} detail={attempt > 1 ? `第 ${attempt} 次拨付` : undefined} />
      </Stack>
    </Card>
  )
}
