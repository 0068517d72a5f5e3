import type { PolicyDetail } from '../../../src/contract/policies'
import type { Policy } from '../../../src/domain/policies/policy.schema'
import type { Context } from '../../platform/context'
import { findAlarm } from './alarmRepository'
import { isFollowedBy } from './followRepository'
import { parseMarkdown } from './markdown'
import { presentCard } from './present'
import { countOpenings } from './openingRepository'
import { findOpenApplication, getCityCode, listTitles, listVersions, type PolicyVersion } from './repository'

/** A version of a policy with all that stands around it, and what of it is the caller's own. */
export async function detailOf(
  { db, actor, today }: Pick<Context, 'db' | 'actor' | 'today'>,
  found: PolicyVersion,
): Promise<PolicyDetail> {
  const { policy, version, currentVersion } = found
  const me = actor?.personId
  const card = presentCard(
    { ...found, isFollowed: await isFollowedBy(db, policy.id, me) },
    await getCityCode(db),
    today,
  )
  return {
    // one applies on the version of today
    card: { ...card, canApply: card.canApply && version === currentVersion },
    policy,
    text: parseMarkdown(policy.text),
    ...(await relatedTo(db, policy)),
    versions: await listVersions(db, policy.id),
    openings: await countOpenings(db, policy.id),
    applicationId: await findOpenApplication(db, policy.id, me),
    remindOn: await findAlarm(db, policy.id, me),
  }
}

/** The original that an example was copied from, and what it can't be had together with, each by its title. */
async function relatedTo(
  db: Context['db'],
  { copiedFrom, stacking }: Policy,
): Promise<Pick<PolicyDetail, 'original' | 'conflicts'>> {
  const ids = [...stacking.excludes.map(({ policyId }) => policyId), ...(copiedFrom ? [copiedFrom] : [])]
  const titles = await listTitles(db, ids)
  const original = copiedFrom ? titles.get(copiedFrom) : undefined
  return {
    original: copiedFrom && original ? { id: copiedFrom, title: original } : undefined,
    conflicts: stacking.excludes.map((rule) => ({ ...rule, title: titles.get(rule.policyId) ?? '另一项政策' })),
  }
}
