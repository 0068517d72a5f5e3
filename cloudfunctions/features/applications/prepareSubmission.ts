import { placesOf, whyNotPlaces } from '../../../src/domain/applications/places'
import {
  caseDivision,
  caseNumber,
  countyOf,
  factsIn,
  whyNotOpen,
  whyNotStacked,
} from '../../../src/domain/applications/submission'
import { isInCounty } from '../../../src/domain/core/division'
import type { Offices } from '../../../src/domain/applications/application'
import type { ApplicationAction } from '../../../src/domain/applications/status'
import type { Claim } from '../../../src/domain/eligibility/conflicts'
import { amountOf } from '../../../src/domain/eligibility/amount'
import type { Facts } from '../../../src/domain/eligibility/facts'
import type { Instant, PlainDate } from '../../../src/domain/core/plainDate'
import { claimState } from '../../../src/domain/applications/claimState'
import { Problem } from '../../../src/domain/core/problem'
import type { Tx } from '../../platform/database'
import { readPlaces } from '../../platform/places'
import type { Case } from './cases'
import { factsFrom, listKnownFacts } from '../eligibility/factRepository'
import { listBusinessClaims, listOwnClaims, type ClaimRow } from './claimRepository'
import { findCurrentPolicy, findHome, findOffice, listPolicyVersions, nextCount } from './repository'
import { businessIndexOf } from './sealing'

type Day = { now: Instant; today: PlainDate }
async function claimsFrom(db: Tx, rows: readonly ClaimRow[], isOwn: boolean): Promise<Claim[]> {
  const versions = await listPolicyVersions(
    db,
    rows.map(({ policyId, policyVersion }) => ({ policyId, version: policyVersion })),
  )
  return rows.map(({ policyId, policyVersion, status }) => {
    const policy = versions.find((one) => one.policy_id === policyId && one.version === policyVersion)?.content
    return {
      policyId,
      title: policy?.title ?? '',
      state: claimState(status),
      isOwn,
      isSameBusiness: !isOwn,
      excludes: policy?.stacking.excludes ?? [],
    }
  })
}

async function listClaims(db: Tx, application: Case): Promise<Claim[]> {
  const { id, applicantId, answers } = application
  const own = await listOwnClaims(db, applicantId, id)
  const business = businessIndexOf(answers)
  const others = business ? await listBusinessClaims(db, business, id) : []
  return [...(await claimsFrom(db, own, true)), ...(await claimsFrom(db, others, false))]
}

/** The bureaus that will hold the case, by their names of today. */
export async function officesOf(db: Tx, divisionCode: string): Promise<Offices> {
  return {
    reviewer: (await findOffice(db, 'reviewer', divisionCode)) ?? '受理部门',
    approver: (await findOffice(db, 'approver', divisionCode)) ?? '审批部门',
    treasurer: (await findOffice(db, 'treasurer', divisionCode)) ?? '财政部门',
  }
}

/** @throws Problem when the policy as of today takes no applications */
export async function checkOpen(db: Tx, application: Case, today: PlainDate): Promise<void> {
  const current = await findCurrentPolicy(db, application.policyId)
  if (!current) throw new Problem('not_found')
  const closed = whyNotOpen(current, today)
  if (closed) throw closed
}

/** @throws Problem input_invalid */
async function checkPlaces(db: Tx, { programme: { form }, answers }: Case): Promise<void> {
  const refusal = whyNotPlaces(form, answers, await readPlaces(db, placesOf(form, answers)))
  if (refusal) throw refusal
}

/**
 * Makes a draft ready to be submitted: still open, not had already, with its number, its bureau and its amount. Facts
 * that the form doesn't ask come from what is known of the person.
 * @throws Problem place_missing, policy_not_open, policy_not_started, once_only, excluded_by, input_invalid
 */
export async function prepareSubmission(db: Tx, application: Case, { now, today }: Day): Promise<Case> {
  await checkOpen(db, application, today)
  await checkPlaces(db, application)
  const { policy, programme, answers, applicantId } = application
  const stacked = whyNotStacked(policy, await listClaims(db, application))
  if (stacked) throw stacked
  const stated = factsIn(programme.form, answers)
  const { division_code: home } = await findHome(db, applicantId)
  const divisionCode = caseDivision(stated, policy.region, home)
  if (!isInCounty(divisionCode)) throw new Problem('place_missing')
  const county = countyOf(divisionCode)
  const year = Number(today.slice(0, 4))
  return {
    ...application,
    divisionCode,
    number: caseNumber(county, year, await nextCount(db, county, year)),
    amountFen: await computeAmount(db, application, stated, today),
    submittedAt: now,
  }
}

/** The amount by the policy's arithmetic; undefined while a fact is missing. */
export async function computeAmount(
  db: Tx,
  { policy, applicantId }: Case,
  stated: Facts,
  today: PlainDate,
): Promise<number | undefined> {
  const known = await listKnownFacts(db, applicantId)
  const facts: Facts = { ...factsFrom(known), ...stated }
  const { fen, missing } = amountOf(policy.amount, facts, today)
  return missing.length ? undefined : fen
}

/** What the database has to say before a move: to a submission much, to a supplement the amount that its answers give. */
export function prepare(context: Day & { db: Tx }, application: Case, action: ApplicationAction): Promise<Case> {
  const { db, today } = context
  if (action === 'submit' && application.status === 'draft') return prepareSubmission(db, application, context)
  if (action === 'supplement' && application.status === 'supplement_requested') return recompute(db, application, today)
  return Promise.resolve(application)
}

async function recompute(db: Tx, application: Case, today: PlainDate): Promise<Case> {
  await checkPlaces(db, application)
  const stated = factsIn(application.programme.form, application.answers)
  return { ...application, amountFen: await computeAmount(db, application, stated, today) }
}
