import { sql } from 'kysely'
import { addDays, dayOf, startOfDay, type Instant } from '../../src/domain/core/plainDate'
import type { Tx } from '../platform/database'

const READ_AFTER_DAYS = 5

/** What a made-up past told people was sent when it happened, by one way or another, and the older news is read: the timer has nothing left to do with it. */
export async function settleReminders(db: Tx, now: Instant): Promise<void> {
  const readBefore = startOfDay(addDays(dayOf(now), -READ_AFTER_DAYS))
  await sql`update reminders set
      delivery = case when extract(minute from created_at)::int % 10 < 4 then 'wechat'
                      when extract(minute from created_at)::int % 10 < 9 then 'sms' else 'inboxOnly' end,
      delivered_at = created_at,
      read_at = case when created_at < ${readBefore} then created_at end
    where delivery = 'pending'`.execute(db)
}
