import { isWithin, type DivisionCode } from '../core/division'
import type { PlainDate } from '../core/plainDate'
import { Problem } from '../core/problem'
import { conflictsOf, type Claim } from '../eligibility/conflicts'
import type { Facts } from '../eligibility/facts'
import type { FormGroup, Policy } from '../policies/policy.schema'
import type { Answers } from './application'
import { isAnswered, questionsOf } from './checkAnswers'

const COUNTY_DIGITS = 6

type Term = Pick<Policy, 'title' | 'validFrom' | 'validTo'>

/** Why nothing can be submitted under the policy on this day. */
export function whyNotOpen({ title, validFrom, validTo }: Term, on: PlainDate): Problem | undefined {
  if (validTo && on > validTo) return new Problem('policy_not_open', { title, on: validTo })
  if (validFrom && on < validFrom) return new Problem('policy_not_started', { title, on: validFrom })
  return undefined
}

/** Why someone of this place can't begin an application: another city's policy, or one that can't be applied for here. */
export function whyNotHere(
  { region, programme }: Pick<Policy, 'region' | 'programme'>,
  cityCode: DivisionCode,
  division: DivisionCode,
): Problem | undefined {
  const isLocal = isWithin(region, cityCode) && (isWithin(division, region) || isWithin(region, division))
  if (!isLocal) return new Problem('policy_elsewhere')
  return programme ? undefined : new Problem('no_programme')
}

/** The facts that the answers state. */
export function factsIn(form: readonly FormGroup[], answers: Answers): Facts {
  const stated = questionsOf(form).flatMap(({ key, fact }) => {
    const answer = answers[key]
    return fact && isAnswered(answer) ? [[fact, answer] as const] : []
  })
  return Object.fromEntries(stated)
}

/** Whose bureau works the case: where the business is registered, else where the applicant lives. */
export function caseDivision(facts: Facts, region: string, home: DivisionCode): DivisionCode {
  const place = facts.registeredDivision
  const isUsable = typeof place === 'string' && place.length >= COUNTY_DIGITS && isWithin(place, region)
  return isUsable ? place : home
}

/** 990101-2026-000123. */
export function caseNumber(county: DivisionCode, year: number, count: number): string {
  return `${county}-${year}-${String(count).padStart(6, '0')}`
}

export const countyOf = (division: DivisionCode): DivisionCode => division.slice(0, COUNTY_DIGITS)

type Stacked = Parameters<typeof conflictsOf>[0]

function whyNotClaim(policy: Stacked, claims: readonly Claim[], who: string): Problem | undefined {
  const [conflict] = conflictsOf(policy, claims)
  if (!conflict) return undefined
  if (conflict.policyId === policy.id) return new Problem('once_only', { who })
  return new Problem('excluded_by', { title: conflict.title, words: conflict.words })
}

/** What the applicant or their business has had, or is applying for, and what the policy's stacking rules say to it. */
export function whyNotStacked(policy: Stacked, claims: readonly Claim[]): Problem | undefined {
  return (
    whyNotClaim(
      policy,
      claims.filter(({ isOwn }) => isOwn),
      '每人',
    ) ??
    whyNotClaim(
      policy,
      claims.filter(({ isOwn }) => !isOwn),
      '每个经营主体',
    )
  )
}
