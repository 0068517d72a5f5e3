import type { ApplicationView } from '@/contract/applications'
import { sayMoney } from '@/domain/core/money'
import { Card } from '@/ui/Card'
import { Notice } from '@/ui/Notice'
import { Row } from '@/ui/Row'
import { Stack } from '@/ui/Stack'

type Payment = NonNullable<ApplicationView['payment']>

type Props = { payment: Payment; status: ApplicationView['status'] }

/** How much goes to which account, and why the bank sent it back if it did. */
export function PaymentCard({ payment, status }: Props) {
  const { amountFen, accountMasked, accountHolder, attempt, returnReason } = payment
  return (
    <Card>
      <Stack gap={2}>
        {returnReason && status === 'payment_returned' && <Notice tone='warm'>银行退回了这笔钱：{returnReason}</Notice>}
        {returnReason && status === 'payable' && <Notice tone='good'>账号已更正，等着重新拨付。</Notice>}
        <Row label='金额' value={sayMoney(amountFen)} />
        <Row label='收款人' value={accountHolder} />
        <Row
          label={returnReason ? '退回的账号' : '账号'}
          value={accountMasked}
          detail={attempt > 1 ? `第 ${attempt} 次拨付` : undefined}
        />
      </Stack>
    </Card>
  )
}
