import type { Instant } from '../../src/domain/core/plainDate'
import type { Tx } from '../platform/database'

const DAY_MS = 24 * 3_600_000
/** A phone that was offline for a week has stopped asking for its lost answer. */
const REPLAYS_KEPT_DAYS = 7
/** Limits look back a day; a month is for finding out about misuse. */
const CODES_KEPT_DAYS = 30

const daysBefore = (now: Instant, days: number): Instant => new Date(Date.parse(now) - days * DAY_MS).toISOString()

/** Deletes what has served its time: replies kept for repetition, sign-in codes. */
export async function purge(tx: Tx, { now }: { now: Instant }): Promise<number> {
  const codesBefore = daysBefore(now, CODES_KEPT_DAYS)
  const deleted = [
    await tx.deleteFrom('replays').where('at', '<', daysBefore(now, REPLAYS_KEPT_DAYS)).executeTakeFirst(),
    await tx.deleteFrom('phone_codes').where('sent_at', '<', codesBefore).executeTakeFirst(),
    await tx.deleteFrom('phone_turns').where('asked_at', '<', codesBefore).executeTakeFirst(),
  ]
  return deleted.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0)
}
