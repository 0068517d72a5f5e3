import type { PolicyDetail } from '@/contract/policies'
import type { PlainDate } from '@/domain/core/plainDate'
import { checkPolicy, type PolicyEvaluation } from '@/domain/eligibility/check'
import type { FactName, Facts } from '@/domain/eligibility/facts'
import { mostTellingFirst } from '@/domain/eligibility/mostTelling'

export type Found = { detail: PolicyDetail; evaluation: PolicyEvaluation }

/** Where every policy stands, and what is worth asking next: what settles most of those that are still open. */
export function standingsOf(
  details: readonly PolicyDetail[],
  facts: Facts,
  today: PlainDate,
  nameOfPlace?: (code: string) => string,
): { found: Found[]; open: FactName[] } {
  const found = details.map((detail) => ({
    detail,
    evaluation: checkPolicy(detail.policy, facts, today, [], nameOfPlace),
  }))
  const undecided = found.filter(({ evaluation }) => evaluation.verdict === 'unknown')
  return { found, open: mostTellingFirst(undecided.map(({ evaluation }) => evaluation)) }
}
