import type { Instant } from '../../../src/domain/core/plainDate'
import type { Tx } from '../../platform/database'
import { isOf } from '../../platform/isOf'

export async function listFollowers(db: Tx, policyId: string): Promise<{ personId: string; divisionCode: string }[]> {
  return db
    .selectFrom('policy_follows')
    .innerJoin('people', 'people.id', 'policy_follows.person_id')
    .select(['people.id as personId', 'people.division_code as divisionCode'])
    .where('policy_id', '=', policyId)
    .execute()
}

export async function isFollowedBy(db: Tx, policyId: string, personId: string | undefined): Promise<boolean> {
  if (!personId) return false
  const row = await db
    .selectFrom('policy_follows')
    .select('policy_id')
    .where('policy_id', '=', policyId)
    .where(isOf('person_id', personId))
    .executeTakeFirst()
  return row !== undefined
}

export async function addFollow(db: Tx, policyId: string, personId: string, now: Instant): Promise<void> {
  await db
    .insertInto('policy_follows')
    .values({ policy_id: policyId, person_id: personId, followed_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function removeFollow(db: Tx, policyId: string, personId: string): Promise<void> {
  await db.deleteFrom('policy_follows').where('policy_id', '=', policyId).where(isOf('person_id', personId)).execute()
}
