import { sql, type Selectable } from 'kysely'
import { maskBankCard } from '../../../src/domain/core/bankCard'
import type { Account } from '../../../src/domain/applications/application'
import { blindIndex, seal, unseal } from '../../platform/crypto'
import type { Tx } from '../../platform/database'
import { newId } from '../../platform/newId'
import type { DB } from '../../platform/schema'

export type PaymentRow = Selectable<DB['payments']>

export function findLastPayment(db: Tx, applicationId: string): Promise<PaymentRow | undefined> {
  return db
    .selectFrom('payments')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('attempt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The numbers of other people's cases that named or were paid to the account of this one, some at most. */
export async function listCasesOfSameAccount(db: Tx, applicationId: string): Promise<string[]> {
  const { rows } = await sql<{ number: string }>`select number from cases_of_same_account(${applicationId})`.execute(db)
  return rows.map(({ number }) => number)
}

/** The account to which a payment went. */
export function accountOfPayment({ id, account_holder, account_bank, account_sealed }: PaymentRow): Account {
  return { holder: account_holder, bank: account_bank, number: unseal(account_sealed, `payments:account:${id}`) }
}

type NewPayment = {
  applicationId: string
  divisionCode: string
  attempt: number
  amountFen: number
  account: Account
  by: string
  at: string
}

export function paymentRow(payment: NewPayment, id = newId()) {
  const { holder, bank, number } = payment.account
  return {
    id,
    application_id: payment.applicationId,
    division_code: payment.divisionCode,
    attempt: payment.attempt,
    amount_fen: payment.amountFen,
    account_holder: holder,
    account_bank: bank,
    account_sealed: seal(number, `payments:account:${id}`),
    account_index: blindIndex('account', number),
    account_masked: maskBankCard(number),
    state: 'ordered' as const,
    ordered_by: payment.by,
    ordered_at: payment.at,
    return_reason: null,
    sent_at: null,
    ended_at: null,
  }
}

export async function insertPayment(db: Tx, payment: NewPayment): Promise<void> {
  await db.insertInto('payments').values(paymentRow(payment)).execute()
}

type PaymentChange = Pick<PaymentRow, 'state'> & Partial<Pick<PaymentRow, 'sent_at' | 'ended_at' | 'return_reason'>>

export async function updateLivePayment(db: Tx, applicationId: string, change: PaymentChange): Promise<void> {
  await db
    .updateTable('payments')
    .set(change)
    .where('application_id', '=', applicationId)
    .where('state', 'in', ['ordered', 'sent', 'credited'])
    .execute()
}
