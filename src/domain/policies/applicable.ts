import { isWithin, type DivisionCode } from '../core/division'
import type { PlainDate } from '../core/plainDate'
import type { SourceMark } from '../eligibility/criterion'
import type { Policy } from './policy.schema'
import { isOpen } from './policyState'

/** 外地政策: real, but of another place. */
export type PolicyMark = 'elsewhere' | SourceMark

/** Whether a policy holds in the city or in a part of it: the country's, the province's, the city's own and its counties'. */
export const isLocal = (region: string, cityCode: DivisionCode): boolean =>
  isWithin(cityCode, region) || isWithin(region, cityCode)

/** 事项: whether one can apply for it in the city at all. A loan is the bank's to give, and has no programme. */
export const isApplicable = (policy: Pick<Policy, 'region' | 'programme'>, cityCode: DivisionCode): boolean =>
  policy.programme !== undefined && isLocal(policy.region, cityCode)

export const canApply = (
  policy: Pick<Policy, 'region' | 'programme' | 'validFrom' | 'validTo'>,
  cityCode: DivisionCode,
  today: PlainDate,
): boolean => isApplicable(policy, cityCode) && isOpen(policy, today)

/** What has to be said beside the policy's name. */
export function marksOf({ region, source }: Pick<Policy, 'region' | 'source'>, cityCode: DivisionCode): PolicyMark[] {
  return [...(isLocal(region, cityCode) ? [] : (['elsewhere'] as const)), ...(source.mark ? [source.mark] : [])]
}
