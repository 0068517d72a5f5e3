import type { PlainDate } from '../core/plainDate'
import type { Policy } from '../policies/policy.schema'
import { amountOf } from './amount'
import { conflictsOf, type Claim, type Conflict } from './conflicts'
import { prove, type Evaluation, type Proof } from './evaluate'
import type { FactName, Facts } from './facts'
import { sayerFor } from './proof/line'
import { readPerson, type Person } from './proof/person'

type Besides = { amountFen?: number; amountMissing: FactName[]; conflicts: Conflict[] }
export type PolicyProof = Proof & Besides
export type PolicyEvaluation = Evaluation & Besides

/**
 * A whole policy for one person: the proof, the amount and what stands against it. Days lie within the policy's own
 * term: one that would fit only after the policy has ended never fits.
 */
export function checkPolicy(
  policy: Policy,
  facts: Facts,
  on: PlainDate,
  claims: readonly Claim[] = [],
  nameOfPlace?: (code: string) => string,
): PolicyEvaluation {
  const { lines, ...answer } = checkPolicyFor(policy, readPerson(facts, on), on, claims)
  return { ...answer, findings: lines.map(sayerFor(facts, nameOfPlace)) }
}

/** As `checkPolicy`, not yet in words, for asking about the same person in one policy after the other. @param on the day on which they were read */
export function checkPolicyFor(
  policy: Policy,
  person: Person,
  on: PlainDate,
  claims: readonly Claim[] = [],
): PolicyProof {
  const proof = prove(policy.criteria, person)
  const { fen, missing } = amountOf(policy.amount, person.facts, on)
  return {
    ...withinTerm(proof, policy),
    amountFen: fen,
    amountMissing: missing,
    conflicts: conflictsOf(policy, claims),
  }
}

type Term = Pick<Policy, 'validFrom' | 'validTo'>
type Days = Pick<Evaluation, 'verdict' | 'earliest' | 'lastDay'>

/** The same answer with its days inside the term of the policy. */
export function withinTerm<E extends Days>(answer: E, { validTo }: Term): E {
  const { earliest, lastDay, verdict } = answer
  if (!validTo) return answer
  return {
    ...answer,
    earliest: earliest && earliest <= validTo ? earliest : undefined,
    lastDay: verdict === 'met' && (!lastDay || lastDay > validTo) ? validTo : lastDay,
  }
}
