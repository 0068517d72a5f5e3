import type { Policy } from '../policies/policy.schema'

/** What a person or their business has had, or is applying for. */
export type Claim = {
  policyId: string
  title: string
  state: 'received' | 'applying'
  /** whether the applicant themself had it, and whether this business had it */
  isOwn: boolean
  isSameBusiness: boolean
  excludes: Policy['stacking']['excludes']
}
export type Conflict = { policyId: string; title: string; words: string; source: string }

type Stacked = Pick<Policy, 'id' | 'title' | 'source' | 'stacking'>
const doing = { received: '已享受过', applying: '正在申请' } as const

/**
 * What stands against applying, each rule by name: once per person, once per business, and policies that exclude each
 * other. An exclusion counts whichever of the two policies it is written in.
 */
export function conflictsOf(policy: Stacked, claims: readonly Claim[]): Conflict[] {
  return claims.flatMap((claim) => {
    const found = claim.policyId === policy.id ? onceRule(policy, claim) : exclusion(policy, claim)
    return found ? [{ policyId: claim.policyId, title: claim.title, ...found }] : []
  })
}

type Words = Pick<Conflict, 'words' | 'source'>

function onceRule({ title, source, stacking }: Stacked, claim: Claim): Words | undefined {
  const where = source.documentNumber ?? source.title
  const done = doing[claim.state]
  if (stacking.isOncePerPerson && claim.isOwn)
    return { words: `每人只能享受一次，您${done}“${title}”。`, source: where }
  if (stacking.isOncePerBusiness && claim.isSameBusiness)
    return { words: `每个经营主体只能享受一次，您的经营主体${done}“${title}”。`, source: where }
  return undefined
}

function exclusion({ id, stacking }: Stacked, claim: Claim): Words | undefined {
  const rule =
    stacking.excludes.find(({ policyId }) => policyId === claim.policyId) ??
    claim.excludes.find(({ policyId }) => policyId === id)
  return rule && { words: `您${doing[claim.state]}“${claim.title}”：${rule.words}`, source: rule.source }
}
