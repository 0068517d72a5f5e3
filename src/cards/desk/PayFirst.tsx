import type { ApplicationView } from '@/contract/applications'
import { accountOf } from '@/domain/applications/account'
import type { ApplicationAction } from '@/domain/applications/status'
import { sayMoney } from '@/domain/core/money'
import { Card } from '@/ui/Card'
import { Row } from '@/ui/Row'

const paying: readonly ApplicationAction[] = ['orderPayment', 'sendPayment', 'confirmCredited', 'reportReturned']

/** For whoever pays: who gets how much, to which account, before everything else. */
export function PayFirst({ application: { actions, payment, amountFen, answers } }: { application: ApplicationView }) {
  if (!actions.some((action) => paying.includes(action))) return null
  const account = accountOf(answers)
  const fen = payment?.amountFen ?? amountFen
  return (
    <Card>
      <Row label='收款人' value={account?.holder ?? payment?.accountHolder} />
      {fen !== undefined && <Row label='金额' value={sayMoney(fen)} />}
      <Row label='账号' value={account?.number.replace(/(\d{4})(?=\d)/g, '$1 ')} />
      {account && <Row label='开户银行' value={account.bank} />}
    </Card>
  )
}
