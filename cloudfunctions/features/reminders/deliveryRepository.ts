import { sql } from 'kysely'
import type { Instant } from '../../../src/domain/core/plainDate'
import type { Attempt, Outcome } from '../../../src/domain/reminders/delivery'
import type { Channel } from '../../../src/domain/reminders/reminder'
import type { Tx } from '../../platform/database'
import { isOf } from '../../platform/isOf'

/** The reminder that has waited longest, unless another runner has it. */
export const lockDueReminder = (db: Tx, now: Instant) =>
  db
    .selectFrom('reminders')
    .select(['id', 'person_id', 'division_code', 'kind', 'data', 'phone_sealed', 'created_at'])
    .where('delivery', '=', 'pending')
    .where('next_at', '<=', now)
    .where((e) => e.or([e('locked_until', 'is', null), e('locked_until', '<=', now)]))
    .orderBy('next_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
export type DueReminder = NonNullable<Awaited<ReturnType<typeof lockDueReminder>>>

/** Locked, so that two runners can't spend a person's last credit twice. */
export const lockRecipient = (db: Tx, personId: string) =>
  db
    .selectFrom('people')
    .select(['id', 'phone_sealed', 'is_made_up'])
    .where('id', '=', personId)
    .forUpdate()
    .executeTakeFirstOrThrow()

/** The WeChat identity used last. */
export const findOpenid = (db: Tx, personId: string) =>
  db
    .selectFrom('identities')
    .select('subject')
    .where(isOf('person_id', personId))
    .where('provider', '=', 'wechat')
    .orderBy('seen_at', 'desc')
    .limit(1)
    .executeTakeFirst()

export async function countCredits(db: Tx, personId: string, templateId: string): Promise<number> {
  const row = await db
    .selectFrom('message_credits')
    .select((e) => e.fn.coalesce(e.fn.sum<number>('change'), sql<number>`0`).as('left'))
    .where(isOf('person_id', personId))
    .where('template_id', '=', templateId)
    .executeTakeFirstOrThrow()
  return Number(row.left)
}

export async function insertCredit(
  db: Tx,
  credit: { id: string; person_id: string; template_id: string; change: number; reason: string; at: Instant },
): Promise<void> {
  await db.insertInto('message_credits').values(credit).execute()
}

/** A sending whose runner did not come back from it. */
export async function markAbandoned(db: Tx, reminderId: string): Promise<void> {
  await db
    .updateTable('delivery_attempts')
    .set({ outcome: 'unknown', detail: 'abandoned' })
    .where('reminder_id', '=', reminderId)
    .where('outcome', '=', 'started')
    .execute()
}

export const listAttempts = (db: Tx, reminderId: string): Promise<Attempt[]> =>
  db
    .selectFrom('delivery_attempts')
    .select(['channel', 'outcome'])
    .where('reminder_id', '=', reminderId)
    .orderBy('at')
    .execute()

export async function insertAttempt(
  db: Tx,
  attempt: { id: string; reminder_id: string; channel: Channel; at: Instant; outcome: Outcome },
): Promise<void> {
  await db.insertInto('delivery_attempts').values(attempt).execute()
}

/** The fence: false when the lease was over and somebody else has judged this attempt. */
export async function closeAttempt(db: Tx, id: string, outcome: Outcome, detail: string): Promise<boolean> {
  const closed = await db
    .updateTable('delivery_attempts')
    .set({ outcome, detail })
    .where('id', '=', id)
    .where('outcome', '=', 'started')
    .returning('id')
    .executeTakeFirst()
  return closed !== undefined
}

export async function leaseReminder(db: Tx, id: string, lockedUntil: Instant): Promise<void> {
  await db.updateTable('reminders').set({ locked_until: lockedUntil }).where('id', '=', id).execute()
}

export async function postponeReminder(db: Tx, id: string, nextAt: Instant): Promise<void> {
  await db.updateTable('reminders').set({ locked_until: null, next_at: nextAt }).where('id', '=', id).execute()
}

export async function settleReminder(
  db: Tx,
  id: string,
  delivery: 'wechat' | 'sms' | 'call' | 'undelivered' | 'inboxOnly',
  deliveredAt: Instant | null,
): Promise<void> {
  await db
    .updateTable('reminders')
    .set({ delivery, delivered_at: deliveredAt, locked_until: null })
    .where('id', '=', id)
    .execute()
}

export async function insertCallTask(
  db: Tx,
  task: { id: string; reminder_id: string; person_id: string; division_code: string; since: Instant },
): Promise<void> {
  await db
    .insertInto('call_tasks')
    .values({ ...task, done_at: null, done_by: null, outcome: null, note: null })
    .execute()
}
