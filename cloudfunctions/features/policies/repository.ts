import { ended } from '../../../src/domain/applications/status'
import type { Instant } from '../../../src/domain/core/plainDate'
import { Problem } from '../../../src/domain/core/problem'
import type { Policy } from '../../../src/domain/policies/policy.schema'
import type { Database, Tx } from '../../platform/database'
import { isOf } from '../../platform/isOf'

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

export type PolicyVersion = {
  policy: Policy
  version: number
  currentVersion: number
  firstPublishedAt: Instant
}

/**
 * A version of a policy; the current one when none is named.
 * @throws Problem not_found
 */
export async function getPolicy(db: Database | Tx, policyId: string, version?: number): Promise<PolicyVersion> {
  const found = await db
    .selectFrom('policies')
    .innerJoin('policy_versions', 'policy_versions.policy_id', 'policies.id')
    .select([
      'policy_versions.content as policy',
      'policy_versions.version',
      'policies.current_version as currentVersion',
      'policies.published_at as firstPublishedAt',
    ])
    .where('policies.id', '=', policyId)
    .where((eb) => eb('policy_versions.version', '=', version ?? eb.ref('policies.current_version')))
    .executeTakeFirst()
  if (!found) throw new Problem('not_found')
  return found
}

export async function listVersions(db: Tx, policyId: string) {
  return db
    .selectFrom('policy_versions')
    .select(['version', 'published_at as publishedAt', 'note'])
    .where('policy_id', '=', policyId)
    .orderBy('version', 'desc')
    .execute()
}

export async function listTitles(db: Tx, policyIds: readonly string[]): Promise<Map<string, string>> {
  if (policyIds.length === 0) return new Map()
  const rows = await db.selectFrom('policies').select(['id', 'title']).where('id', 'in', policyIds).execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}

/** The city that this installation serves. */
export async function getCityCode(db: Tx): Promise<string> {
  const { city_code } = await db.selectFrom('installations').select('city_code').executeTakeFirstOrThrow()
  return city_code
}

/** The person's own application that is under way, if any. */
export async function findOpenApplication(
  db: Tx,
  policyId: string,
  personId: string | undefined,
): Promise<string | undefined> {
  if (!personId) return undefined
  const row = await db
    .selectFrom('applications')
    .select('id')
    .where('policy_id', '=', policyId)
    .where(isOf('applicant_id', personId))
    .where('status', 'not in', ended)
    .executeTakeFirst()
  return row?.id
}
