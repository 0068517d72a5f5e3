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
