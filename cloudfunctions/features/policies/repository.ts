import type { Instant } from '../../../src/domain/core/plainDate'
import type { Policy } from '../../../src/domain/policies/policy.schema'
import type { Database, Tx } from '../../platform/database'

/** Enters the policy, or moves it on to its next version; two publishers at once get two versions. */
export async function nextVersion(db: Tx, policy: Policy, searchText: string, now: Instant): Promise<number> {
  const row = {
    region: policy.region,
    kind: policy.kind,
    title: policy.title,
    copied_from: policy.copiedFrom ?? null,
    valid_from: policy.validFrom ?? null,
    valid_to: policy.validTo ?? null,
    search_text: searchText,
  }
  const { current_version } = await db
    .insertInto('policies')
    .values({ id: policy.id, current_version: 1, published_at: now, ...row })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({ ...row, current_version: eb('policies.current_version', '+', 1) })),
    )
    .returning('current_version')
    .executeTakeFirstOrThrow()
  return current_version
}

export async function insertVersion(
  db: Tx,
  policy: Policy,
  version: number,
  note: string,
  now: Instant,
): Promise<void> {
  await db
    .insertInto('policy_versions')
    .values({ policy_id: policy.id, version, content: JSON.stringify(policy), note, published_at: now })
    .execute()
}

export async function findCurrentVersion(db: Database | Tx, policyId: string): Promise<number | undefined> {
  const row = await db.selectFrom('policies').select('current_version').where('id', '=', policyId).executeTakeFirst()
  return row?.current_version
}

export async function listFollowers(db: Tx, policyId: string): Promise<{ personId: string; divisionCode: string }[]> {
  return db
    .selectFrom('policy_follows')
    .innerJoin('people', 'people.id', 'policy_follows.person_id')
    .select(['people.id as personId', 'people.division_code as divisionCode'])
    .where('policy_id', '=', policyId)
    .execute()
}
