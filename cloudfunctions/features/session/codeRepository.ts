import type { CodePurpose } from '../../../src/contract/session'
import type { Instant } from '../../../src/domain/core/plainDate'
import type { Tx } from '../../platform/database'
import { TRIES_PER_CODE } from './codeLimits'

export type NewCode = {
  id: string
  phone_index: string
  address_index: string
  asked_by: string
  purpose: CodePurpose
  code_hash: string
  sent_at: Instant
  expires_at: Instant
}

/** Takes the phone's turn, or gives false when it was taken after `since`. Two at once wait for each other here. */
export async function takeTurn(db: Tx, phoneIndex: string, now: Instant, since: Instant): Promise<boolean> {
  const taken = await db
    .insertInto('phone_turns')
    .values({ phone_index: phoneIndex, asked_at: now })
    .onConflict((conflict) =>
      conflict.column('phone_index').doUpdateSet({ asked_at: now }).where('phone_turns.asked_at', '<=', since),
    )
    .returning('phone_index')
    .executeTakeFirst()
  return taken !== undefined
}

export async function getTurn(db: Tx, phoneIndex: string): Promise<Instant> {
  const row = await db
    .selectFrom('phone_turns')
    .select('asked_at')
    .where('phone_index', '=', phoneIndex)
    .executeTakeFirstOrThrow()
  return row.asked_at
}

/** Codes sent after `since`: to a phone, from an address, or in all. */
export async function countCodes(
  db: Tx,
  since: Instant,
  of: { phone_index?: string; address_index?: string },
): Promise<number> {
  let counted = db
    .selectFrom('phone_codes')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('sent_at', '>', since)
  if (of.phone_index) counted = counted.where('phone_index', '=', of.phone_index)
  if (of.address_index) counted = counted.where('address_index', '=', of.address_index)
  return (await counted.executeTakeFirstOrThrow()).count
}

export async function insertCode(db: Tx, code: NewCode): Promise<void> {
  await db.insertInto('phone_codes').values(code).execute()
}

/** Counts a try on the newest code before it is looked at, so that guesses at once can't share one. */
export async function claimTry(
  db: Tx,
  of: { phoneIndex: string; askedBy: string; purpose: CodePurpose; now: Instant },
): Promise<{ id: string; code_hash: string; tries: number } | undefined> {
  return db
    .updateTable('phone_codes')
    .set((e) => ({ tries: e('tries', '+', 1) }))
    .where('id', '=', (e) =>
      e
        .selectFrom('phone_codes')
        .select('id')
        .where('phone_index', '=', of.phoneIndex)
        .where('asked_by', '=', of.askedBy)
        .where('purpose', '=', of.purpose)
        .orderBy('sent_at', 'desc')
        .limit(1),
    )
    .where('used_at', 'is', null)
    .where('expires_at', '>', of.now)
    .where('tries', '<', TRIES_PER_CODE)
    .returning(['id', 'code_hash', 'tries'])
    .executeTakeFirst()
}

/** The code was right: that was no guess. */
export async function giveTryBack(db: Tx, id: string): Promise<void> {
  await db
    .updateTable('phone_codes')
    .set((e) => ({ tries: e('tries', '-', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Uses the code up; false when someone else was faster. */
export async function markUsed(db: Tx, id: string, now: Instant): Promise<boolean> {
  const used = await db
    .updateTable('phone_codes')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return used !== undefined
}
