import type { PlainDate } from '../../../src/domain/core/plainDate'
import { checkPolicyFor } from '../../../src/domain/eligibility/check'
import type { Claim } from '../../../src/domain/eligibility/conflicts'
import type { Facts } from '../../../src/domain/eligibility/facts'
import { readPerson } from '../../../src/domain/eligibility/proof/person'
import type { Verdict } from '../../../src/domain/eligibility/verdict'
import type { Policy } from '../../../src/domain/policies/policy.schema'
import { isOpen } from '../../../src/domain/policies/policyState'
import type { Tx } from '../../platform/database'
import { listFeed } from '../policies/feed'
import { getCityCode } from '../policies/repository'

/** More policies than any city has open at once. */
const ALL = 500
const order: readonly Verdict[] = ['met', 'unknown', 'unmet']

/**
 * Every open policy of the city that the person may still have: what fits, what will on a known day, what may, and the
 * rest. What they have had or are applying for is no news to them.
 */
export async function overviewFor(db: Tx, facts: Facts, today: PlainDate, claims: readonly Claim[]) {
  const open = await listOpenPolicies(db, today)
  const person = readPerson(facts, today)
  const items = open
    .map(({ policy }) => ({ policy, answer: checkPolicyFor(policy, person, today, claims) }))
    .filter(({ answer }) => answer.conflicts.length === 0)
    .map(({ policy, answer: { verdict, missing, amountFen, earliest } }) => {
      return {
        policyId: policy.id,
        title: policy.title,
        headline: policy.headline,
        verdict,
        missing,
        amountFen,
        earliest,
      }
    })
  return items.sort((one, other) => rankOf(one) - rankOf(other) || one.missing.length - other.missing.length)
}

/** The policies around the city that one can apply for on this day, in their versions of today. */
export async function listOpenPolicies(db: Tx, today: PlainDate): Promise<{ policy: Policy; version: number }[]> {
  const cityCode = await getCityCode(db)
  const feed = await listFeed(db, { cityCode, today, scope: 'local', terms: [], limit: ALL })
  return feed.filter(({ policy }) => isOpen(policy, today))
}

const rankOf = ({ verdict, earliest }: { verdict: Verdict; earliest?: PlainDate }) =>
  order.indexOf(verdict) - (verdict === 'unmet' && earliest ? 1.5 : 0)
