import { sql } from 'kysely'
import type { ApplicationStatus } from '../../../src/domain/applications/status'
import type { FactName } from '../../../src/domain/eligibility/facts'
import type { Tx } from '../../platform/database'
import { isOf } from '../../platform/isOf'
import { newId } from '../../platform/newId'

export type ClaimRow = { policyId: string; policyVersion: number; status: ApplicationStatus }

const over: ApplicationStatus[] = ['draft', 'declined', 'rejected', 'withdrawn', 'terminated']

/** The person's other cases that are under way or were paid. */
export function listOwnClaims(db: Tx, personId: string, butFor: string): Promise<ClaimRow[]> {
  return db
    .selectFrom('applications')
    .select(['policy_id as policyId', 'policy_version as policyVersion', 'status'])
    .where(isOf('applicant_id', personId))
    .where('id', '<>', butFor)
    .where('status', 'not in', over)
    .execute()
}

/** The same of a business, whoever applied: only what and how far, never who. */
export async function listBusinessClaims(db: Tx, businessIndex: string, butFor: string): Promise<ClaimRow[]> {
  const { rows } = await sql<ClaimRow>`select policy_id as "policyId", policy_version as "policyVersion", status
    from claims_of_business(${businessIndex}, ${butFor})`.execute(db)
  return rows
}

type Stated = { personId: string; divisionCode: string; asOf: string; at: string }

export async function insertFacts(
  db: Tx,
  stated: Stated,
  facts: readonly (readonly [FactName, unknown])[],
): Promise<void> {
  if (!facts.length) return
  await db
    .insertInto('person_facts')
    .values(
      facts.map(([name, value]) => ({
        id: newId(),
        person_id: stated.personId,
        division_code: stated.divisionCode,
        name,
        value: JSON.stringify(value),
        source: 'application' as const,
        as_of: stated.asOf,
        recorded_at: stated.at,
      })),
    )
    .execute()
}
