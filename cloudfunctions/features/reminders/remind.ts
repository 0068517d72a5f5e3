import type { Instant } from '../../../src/domain/core/plainDate'
import type { ReminderData, ReminderKind } from '../../../src/domain/reminders/reminder'
import { seal } from '../../platform/crypto'
import type { Tx } from '../../platform/database'
import { newId } from '../../platform/newId'

export type NewReminder = {
  personId: string
  divisionCode: string
  kind: ReminderKind
  data: ReminderData
  dedupeKey: string
  /** Goes to this phone by SMS, and to no other. */
  toPhone?: string
}

/** The row of a reminder, as it waits for the timer. */
export const reminderRow = (reminder: NewReminder, now: Instant, id = newId()) => ({
  id,
  person_id: reminder.personId,
  division_code: reminder.divisionCode,
  kind: reminder.kind,
  data: JSON.stringify(reminder.data),
  dedupe_key: reminder.dedupeKey,
  phone_sealed: reminder.toPhone ? seal(reminder.toPhone, `reminders:phone:${id}`) : null,
  created_at: now,
  read_at: null,
  delivered_at: null,
  next_at: now,
  locked_until: null,
})

/**
 * Writes a reminder in the transaction of the fact it tells of; the timer sends it afterwards. The same dedupeKey
 * (`accepted:<application>`, `undertakingDue:<application>:<day>`) is written once, however often it is asked for.
 */
export async function remind(db: Tx, now: Instant, reminder: NewReminder): Promise<void> {
  await db
    .insertInto('reminders')
    .values(reminderRow(reminder, now))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** So many rows fit into one statement. */
const AT_ONCE = 1000

/** As `remind`, for many people at once. @returns how many hadn't been written before */
export async function remindAll(db: Tx, now: Instant, reminders: readonly NewReminder[]): Promise<number> {
  let written = 0
  for (let from = 0; from < reminders.length; from += AT_ONCE) {
    const rows = reminders.slice(from, from + AT_ONCE).map((reminder) => reminderRow(reminder, now))
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('reminders')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    written += Number(numInsertedOrUpdatedRows ?? 0)
  }
  return written
}
