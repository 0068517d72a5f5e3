import { sql, type Selectable } from 'kysely'

import type { Policy } from '../../../src/domain/policies/policy.schema'
import type { Tx } from '../../platform/database'
import { isOf } from '../../platform/isOf'
import type { PageKey } from '../../platform/page'
import type { DB } from '../../platform/schema'

export type ApplicationRow = Selectable<DB['applications']>

export function findRow(db: Tx, id: string): Promise<ApplicationRow | undefined> {
  return db.selectFrom('applications').selectAll().where('id', '=', id).executeTakeFirst()
}

export function lockRow(db: Tx, id: string): Promise<ApplicationRow | undefined> {
  return db.selectFrom('applications').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** The person's one case of a policy that isn't over yet. */
export function findOpenRow(db: Tx, applicantId: string, policyId: string): Promise<ApplicationRow | undefined> {
  return db
    .selectFrom('applications')
    .selectAll()
    .where(isOf('applicant_id', applicantId))
    .where('policy_id', '=', policyId)
    .where('status', 'not in', ['closed', 'declined', 'rejected', 'withdrawn', 'terminated'])
    .executeTakeFirst()
}

/** A person's own cases and those that they filed for others, what moved last first. */
export function listOwnRows(
  db: Tx,
  personId: string,
  limit: number,
  after: PageKey | undefined,
): Promise<ApplicationRow[]> {
  const own = db
    .selectFrom('applications')
    .selectAll()
    .where((e) => e.or([isOf('applicant_id', personId), isOf('filed_by', personId)]))
  const page = after ? own.where((e) => e(e.refTuple('updated_at', 'id'), '<', e.tuple(after.at, after.id))) : own
  return page.orderBy('updated_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
}

/** What a person has submitted before this case, what moved last first. */
export function listEarlierRows(
  db: Tx,
  { id, applicantId }: { id: string; applicantId: string },
  limit: number,
): Promise<ApplicationRow[]> {
  return db
    .selectFrom('applications')
    .selectAll()
    .where(isOf('applicant_id', applicantId))
    .where('submitted_at', 'is not', null)
    .where('id', '<>', id)
    .orderBy('updated_at', 'desc')
    .limit(limit)
    .execute()
}

type Draft = {
  id: string
  policyId: string
  policyVersion: number
  divisionCode: string
  applicantId: string
  applicantName: string
  at: string
}

/** Whether the draft was taken; not when the person's open case of this policy is there already. */
export async function insertDraft(db: Tx, draft: Draft): Promise<boolean> {
  const inserted = await db
    .insertInto('applications')
    .values({
      id: draft.id,
      policy_id: draft.policyId,
      policy_version: draft.policyVersion,
      division_code: draft.divisionCode,
      applicant_id: draft.applicantId,
      applicant_name: draft.applicantName,
      status: 'draft',
      version: 1,
      answers: '{}',
      updated_at: draft.at,
    } as never)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export type RowChanges = Partial<Omit<ApplicationRow, 'id' | 'answers' | 'version'>> & { answers?: string }

/** Whether the row was still at that version. */
export async function updateRow(db: Tx, id: string, version: number, changes: RowChanges): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('applications')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function deleteDraft(db: Tx, id: string): Promise<void> {
  await db.deleteFrom('applications').where('id', '=', id).where('status', '=', 'draft').execute()
}

/** The next number of the county in this year; concurrent submissions wait for each other here. */
export async function nextCount(db: Tx, divisionCode: string, year: number): Promise<number> {
  const { last } = await db
    .insertInto('application_counters')
    .values({ division_code: divisionCode, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['division_code', 'year']).doUpdateSet({ last: sql`application_counters.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}

export async function findCurrentPolicy(db: Tx, policyId: string): Promise<(Policy & { version: number }) | undefined> {
  const row = await db
    .selectFrom('policies')
    .innerJoin('policy_versions', (join) =>
      join
        .onRef('policy_versions.policy_id', '=', 'policies.id')
        .onRef('policy_versions.version', '=', 'policies.current_version'),
    )
    .select(['policy_versions.version', 'policy_versions.content', 'valid_from', 'valid_to'])
    .where('policies.id', '=', policyId)
    .executeTakeFirst()
  if (!row) return undefined
  const { content, version, valid_from: validFrom, valid_to: validTo } = row
  return { ...content, version, validFrom: validFrom ?? undefined, validTo: validTo ?? undefined }
}

export type PolicyRef = { policyId: string; version: number }

export function listPolicyVersions(db: Tx, refs: readonly PolicyRef[]) {
  if (!refs.length) return Promise.resolve([])
  return db
    .selectFrom('policy_versions')
    .select(['policy_id', 'version', 'content'])
    .where((e) =>
      e.or(refs.map(({ policyId, version }) => e.and([e('policy_id', '=', policyId), e('version', '=', version)]))),
    )
    .execute()
}

export async function findHome(db: Tx, personId: string) {
  return db
    .selectFrom('people')
    .select(['name', 'division_code', 'phone_sealed', 'created_at'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
}

export async function findCityCode(db: Tx): Promise<string> {
  const { city_code } = await db.selectFrom('installations').select('city_code').executeTakeFirstOrThrow()
  return city_code
}

/** The bureau's name that holds the role for the place, the nearest one. */
export async function findOffice(db: Tx, role: string, divisionCode: string): Promise<string | undefined> {
  const { rows } = await sql<{ office: string | null }>`select office_for(${role}, ${divisionCode}) as office`.execute(
    db,
  )
  return rows[0]?.office ?? undefined
}
