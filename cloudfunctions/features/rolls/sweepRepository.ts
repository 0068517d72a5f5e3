import { sql } from 'kysely'
import { addDays, dayOf, startOfDay, type Instant } from '../../../src/domain/core/plainDate'
import { UNWRITTEN_KEPT_DAYS, unwritten, WRITTEN_KEPT_DAYS } from '../../../src/domain/rolls/retention'
import type { Tx } from '../../platform/database'

const dayBefore = (now: Instant, days: number): Instant => startOfDay(addDays(dayOf(now), -days))

/** Closes imports whose lines have served their time: nothing is done with them any more. A preview ends unwritten. */
export async function closeImports(db: Tx, now: Instant): Promise<void> {
  const isUnwritten = sql<boolean>`stage = any(${[...unwritten]}::text[])`
  await db
    .updateTable('roll_imports')
    .set({ swept_at: now, stage: sql`case when ${isUnwritten} then 'discarded' else stage end` })
    .where('swept_at', 'is', null)
    .where(
      sql<boolean>`case when ${isUnwritten} then started_at < ${dayBefore(now, UNWRITTEN_KEPT_DAYS)}
        else coalesce(undone_at, committed_at, started_at) < ${dayBefore(now, WRITTEN_KEPT_DAYS)} end`,
    )
    .execute()
}

/** Lines of closed imports, some at a time; the numbers of the import stay. */
export const deleteClosedRows = (db: Tx, count: number) =>
  db
    .deleteFrom('roll_rows')
    .where((e) =>
      e(
        e.refTuple('import_id', 'line'),
        'in',
        e
          .selectFrom('roll_imports')
          .innerJoin('roll_rows as old', 'old.import_id', 'roll_imports.id')
          .select(['old.import_id', 'old.line'])
          .where('swept_at', 'is not', null)
          .limit(count)
          .$asTuple('import_id', 'line'),
      ),
    )
    .executeTakeFirst()

/** What was read and never checked. */
export const deleteClosedBlocks = (db: Tx) =>
  db
    .deleteFrom('roll_blocks')
    .where('import_id', 'in', (e) => e.selectFrom('roll_imports').select('id').where('swept_at', 'is not', null))
    .executeTakeFirst()
