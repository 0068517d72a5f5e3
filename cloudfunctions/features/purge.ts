import { DRAFTS_KEPT_DAYS } from '../../src/domain/applications/draftKeeping'
import { addDays, dayOf, startOfDay, type Instant } from '../../src/domain/core/plainDate'
import type { Tx } from '../platform/database'
import { closeImports, deleteClosedBlocks, deleteClosedRows } from './rolls/sweepRepository'

const DAY_MS = 24 * 3_600_000
/** A phone that was offline for a week has stopped asking for its lost answer. */
const REPLAYS_KEPT_DAYS = 7
/** What can be asked for in a day is over with it; a second day is for clocks that disagree. */
const TURNS_KEPT_DAYS = 2
/** A browser's binding ends after 30 days without use (actor.ts): then the row is only a trace of somebody. */
const BROWSERS_KEPT_DAYS = 31
/** Once they are in a policy's total, who opened it is nobody's business any more. */
const OPENINGS_KEPT_DAYS = 30
/** A packed roll is made anew each week, and sooner where nobody has asked for it since something in it changed. */
const ROLLS_KEPT_DAYS = 7
const CHANGES_KEPT_DAYS = 1
/** Rows of one kind in one run of the timer; the next one goes on. */
const AT_ONCE = 2000

/** Limits look back a day; a month is for finding out about misuse. */
const CODES_KEPT_DAYS = 30

const daysBefore = (now: Instant, days: number): Instant => new Date(Date.parse(now) - days * DAY_MS).toISOString()

/**
 * Deletes what has served its time: replies kept for repetition, sign-in codes, counters of limits, browsers that were not
 * used, openings that are in a total, drafts that nobody touched, lines of rolls that can't be taken back any more.
 */
export async function purge(tx: Tx, { now }: { now: Instant }): Promise<number> {
  const codesBefore = daysBefore(now, CODES_KEPT_DAYS)
  const turnsBefore = daysBefore(now, TURNS_KEPT_DAYS)
  await closeImports(tx, now)
  const deleted = [
    await tx.deleteFrom('replays').where('at', '<', daysBefore(now, REPLAYS_KEPT_DAYS)).executeTakeFirst(),
    await tx.deleteFrom('phone_codes').where('sent_at', '<', codesBefore).executeTakeFirst(),
    await tx.deleteFrom('phone_turns').where('asked_at', '<', codesBefore).executeTakeFirst(),
    await tx.deleteFrom('limit_turns').where('until', '<', turnsBefore).executeTakeFirst(),
    await tx.deleteFrom('refusal_turns').where('minute', '<', turnsBefore).executeTakeFirst(),
    await deleteUnusedBrowsers(tx, daysBefore(now, BROWSERS_KEPT_DAYS)),
    await deleteSummedOpenings(tx, daysBefore(now, OPENINGS_KEPT_DAYS)),
    await deleteOldRolls(tx, { noted: daysBefore(now, CHANGES_KEPT_DAYS), made: daysBefore(now, ROLLS_KEPT_DAYS) }),
    await deleteOldChanges(tx, daysBefore(now, CHANGES_KEPT_DAYS)),
    await deleteOldDrafts(tx, startOfDay(addDays(dayOf(now), -DRAFTS_KEPT_DAYS))),
    await deleteClosedRows(tx, AT_ONCE),
    await deleteClosedBlocks(tx),
  ]
  return deleted.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0)
}

/** A mini-program stays bound to its person; a browser doesn't. */
const deleteUnusedBrowsers = (tx: Tx, before: Instant) =>
  tx.deleteFrom('identities').where('seen_at', '<', before).where('provider', '=', 'web').executeTakeFirst()

const deleteSummedOpenings = (tx: Tx, before: Instant) =>
  tx
    .deleteFrom('policy_openings')
    .where('half_hour', '<', before)
    .where((e) =>
      e.exists(
        e
          .selectFrom('policy_opening_totals')
          .select('openings')
          .whereRef('policy_opening_totals.policy_id', '=', 'policy_openings.policy_id')
          .whereRef('policy_opening_totals.counted_until', '>', 'policy_openings.half_hour'),
      ),
    )
    .executeTakeFirst()

/** Their pages are let go with them, and swept away later. */
const deleteOldDrafts = (tx: Tx, before: Instant) =>
  tx
    .deleteFrom('applications')
    .where('id', 'in', (e) =>
      e
        .selectFrom('applications')
        .select('id')
        .where('status', '=', 'draft')
        .where('updated_at', '<', before)
        .limit(AT_ONCE)
        .forUpdate()
        .skipLocked(),
    )
    .executeTakeFirst()

const deleteOldRolls = (tx: Tx, { noted, made }: { noted: Instant; made: Instant }) =>
  tx
    .deleteFrom('packed_rolls')
    .where((e) =>
      e.or([
        e('made_at', '<', made),
        e(
          'division_code',
          'in',
          e.selectFrom('roll_changes').select('roll_changes.division_code').where('changed_at', '<', noted),
        ),
      ]),
    )
    .executeTakeFirst()

/** Of villages that nobody has packed: whoever packs one reads all of it as it stands. */
const deleteOldChanges = (tx: Tx, before: Instant) =>
  tx
    .deleteFrom('roll_changes')
    .where('changed_at', '<', before)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('packed_rolls')
            .select('scope')
            .whereRef('packed_rolls.division_code', '=', 'roll_changes.division_code'),
        ),
      ),
    )
    .executeTakeFirst()
