import type { Application } from '../../../src/domain/applications/application'
import { countAnew } from '../../../src/domain/applications/countAnew'
import { Problem } from '../../../src/domain/core/problem'
import type { WorkCalendar } from '../../../src/domain/core/workingDays'
import type { Policy, Programme } from '../../../src/domain/policies/policy.schema'
import type { Tx } from '../../platform/database'
import { listEvents } from './eventRepository'
import { listDocumentKeys } from './pageRepository'
import { accountOfPayment, findLastPayment } from './paymentRepository'
import { findRow, listPolicyVersions, lockRow, type ApplicationRow } from './repository'
import { readAnswers } from './sealing'
import { hasBrokenUndertaking, listUndertakings } from './undertakingRepository'

/** A case with its policy in the version that it began with. */
export type Case = Application & { policy: Policy; updatedAt: string }

const keyOf = (policyId: string, version: number) => `${policyId}@${version}`

async function listPolicies(db: Tx, rows: readonly ApplicationRow[]): Promise<Map<string, Policy>> {
  const refs = new Map(rows.map((row) => [keyOf(row.policy_id, row.policy_version), row]))
  const versions = await listPolicyVersions(
    db,
    [...refs.values()].map((row) => ({ policyId: row.policy_id, version: row.policy_version })),
  )
  return new Map(versions.map(({ policy_id, version, content }) => [keyOf(policy_id, version), content]))
}

function programmeOf({ id, programme }: Policy): Programme {
  if (!programme) throw new Error(`a case of ${id}, which has no programme`)
  return programme
}

type Reading = { db: Tx; calendar: WorkCalendar }

/** Rows into cases, many at once. Sealed answers stay sealed: `openCase` reads them. */
export async function assemble({ db, calendar }: Reading, rows: readonly ApplicationRow[]): Promise<Case[]> {
  const ids = rows.map(({ id }) => id)
  const policies = await listPolicies(db, rows)
  const logs = await listEvents(db, ids)
  const documents = await listDocumentKeys(db, ids)
  const undertakings = await listUndertakings(db, ids)
  return rows.map((row) => {
    const policy = policies.get(keyOf(row.policy_id, row.policy_version))
    if (!policy) throw new Error(`no version ${row.policy_version} of ${row.policy_id}`)
    const found: Case = {
      id: row.id,
      number: row.number ?? undefined,
      policyId: row.policy_id,
      policyVersion: row.policy_version,
      title: policy.title,
      divisionCode: row.division_code,
      applicantId: row.applicant_id,
      applicantName: row.applicant_name,
      filedBy: row.filed_by ?? undefined,
      status: row.status,
      version: row.version,
      answers: row.answers,
      presentKeys: documents.filter((page) => page.applicationId === row.id).map((page) => page.documentKey),
      amountFen: row.amount_fen ?? undefined,
      reviewerId: row.reviewer_id ?? undefined,
      approverId: row.approver_id ?? undefined,
      programme: programmeOf(policy),
      events: logs.get(row.id) ?? [],
      undertaking: undertakings.get(row.id),
      hasBrokenUndertaking: false,
      submittedAt: row.submitted_at ?? undefined,
      policy,
      updatedAt: row.updated_at,
    }
    return countAnew(found, calendar)
  })
}

/** One case with all that the rules look at: its sealed answers, and what became of earlier promises and payments. */
async function openCase(reading: Reading, row: ApplicationRow | undefined): Promise<Case> {
  const { db } = reading
  const [found] = row ? await assemble(reading, [row]) : []
  if (!row || !found) throw new Problem('not_found')
  const payment = found.status === 'payment_returned' ? await findLastPayment(db, found.id) : undefined
  return {
    ...found,
    answers: readAnswers(row),
    hasBrokenUndertaking: await hasBrokenUndertaking(db, found.applicantId),
    returnedAccount: payment && accountOfPayment(payment),
  }
}

/** @throws Problem not_found, also when it lies behind the fence */
export async function getCase(reading: Reading, id: string): Promise<Case> {
  return openCase(reading, await findRow(reading.db, id))
}

/** @throws Problem not_found, or stale_version when it was changed since */
export async function lockCase(reading: Reading, id: string, version?: number): Promise<Case> {
  const found = await openCase(reading, await lockRow(reading.db, id))
  if (version !== undefined && found.version !== version) throw new Problem('stale_version')
  return found
}
