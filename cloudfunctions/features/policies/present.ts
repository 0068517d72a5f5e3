import type { PolicyCard } from '../../../src/contract/policies'
import type { Instant, PlainDate } from '../../../src/domain/core/plainDate'
import { canApply, marksOf } from '../../../src/domain/policies/applicable'
import type { Policy } from '../../../src/domain/policies/policy.schema'
import { isNew, stateOf } from '../../../src/domain/policies/policyState'

export type Shown = { policy: Policy; version: number; firstPublishedAt: Instant; isFollowed: boolean }

/** A policy as the feed shows it, for the installation's city on a day. */
export function presentCard(
  { policy, version, firstPublishedAt, isFollowed }: Shown,
  cityCode: string,
  today: PlainDate,
  excerpt?: string,
): PolicyCard {
  const { id, title, kind, regionName, headline, summary, validTo } = policy
  return {
    ...{ id, version, title, kind, regionName, headline, summary, validTo, isFollowed, excerpt },
    state: stateOf(policy, today),
    isNew: isNew(firstPublishedAt, today),
    marks: marksOf(policy, cityCode),
    canApply: canApply(policy, cityCode, today),
  }
}
