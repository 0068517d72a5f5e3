import type { Instant } from '../../../src/domain/core/plainDate'
import type { Tx } from '../../platform/database'

export async function addOpening(db: Tx, policyId: string, personId: string, halfHour: Instant): Promise<void> {
  await db
    .insertInto('policy_openings')
    .values({ policy_id: policyId, person_id: personId, half_hour: halfHour })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function countOpenings(db: Tx, policyId: string): Promise<number> {
  const { count } = await db
    .selectFrom('policy_openings')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('policy_id', '=', policyId)
    .executeTakeFirstOrThrow()
  return count
}
