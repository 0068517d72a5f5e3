import { claimState } from '../../../src/domain/applications/claimState'
import { ancestorsOf } from '../../../src/domain/core/division'
import type { Claim } from '../../../src/domain/eligibility/conflicts'
import { factSpec, type FactName, type Facts } from '../../../src/domain/eligibility/facts'
import type { Tx } from '../../platform/database'
import { listOwnClaims } from '../applications/claimRepository'
import { getPolicy } from '../policies/repository'

const NO_CASE = '00000000-0000-0000-0000-000000000000'

/**
 * What the person has had or is applying for, as far as their own cases tell. Whether it was for the same business is
 * only known when they apply, by the credit code.
 */
export async function claimsOf(db: Tx, personId: string): Promise<Claim[]> {
  const claims: Claim[] = []
  for (const { policyId, policyVersion, status } of await listOwnClaims(db, personId, NO_CASE)) {
    const { policy } = await getPolicy(db, policyId, policyVersion)
    const { title, stacking } = policy
    claims.push({
      policyId,
      title,
      state: claimState(status),
      isOwn: true,
      isSameBusiness: false,
      excludes: stacking.excludes,
    })
  }
  return claims
}

/** Names the places among the facts in full: 清溪县柳河镇上湾村. */
export async function placeNames(db: Tx, facts: Facts): Promise<(code: string) => string> {
  const codes = (Object.keys(facts) as FactName[])
    .filter((name) => factSpec(name).kind === 'division')
    .flatMap((name) => ancestorsOf(String(facts[name])))
  if (codes.length === 0) return (code) => code
  const rows = await db.selectFrom('divisions').select(['code', 'name']).where('code', 'in', codes).execute()
  const names = new Map(rows.map(({ code, name }) => [code, name]))
  return (code) =>
    ancestorsOf(code)
      .reverse()
      .map((area) => names.get(area) ?? '')
      .join('') || code
}
