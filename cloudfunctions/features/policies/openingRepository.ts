import { sql } from 'kysely'
import type { Instant } from '../../../src/domain/core/plainDate'
import type { Tx } from '../../platform/database'

export async function addOpening(db: Tx, policyId: string, personId: string, halfHour: Instant): Promise<void> {
  await db
    .insertInto('policy_openings')
    .values({ policy_id: policyId, person_id: personId, half_hour: halfHour })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** How often, whoever it was: each sees only their own openings. */
export async function countOpenings(db: Tx, policyId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count_openings(${policyId}) as count`.execute(db)
  return rows[0]?.count ?? 0
}

/** Begins a policy's total. */
export async function beginTotals(db: Tx): Promise<void> {
  await sql`insert into policy_opening_totals (policy_id, counted_until, openings)
    select id, '1970-01-01', 0 from policies on conflict do nothing`.execute(db)
}

/** Adds to each total what came since it was last counted, up to this half hour. Two at once add it once. */
export async function addToTotals(db: Tx, until: Instant): Promise<number> {
  const { numAffectedRows } = await sql`update policy_opening_totals t
    set counted_until = ${until}::timestamptz, openings = t.openings + (select count(*) from policy_openings o
      where o.policy_id = t.policy_id and o.half_hour >= t.counted_until and o.half_hour < ${until}::timestamptz)
    where t.counted_until < ${until}::timestamptz`.execute(db)
  return Number(numAffectedRows ?? 0)
}
