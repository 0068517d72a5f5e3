import type { PolicyDetail } from '@/contract/policies'
import type { PlainDate } from '@/domain/core/plainDate'
import type { Evaluation } from '@/domain/eligibility/evaluate'
import { isElsewhere } from '../policyLabels'

/** The one thing that is best done next with a policy. */
export type MainMove =
  | { kind: 'continue'; applicationId: string }
  | { kind: 'apply' }
  | { kind: 'remind'; on: PlainDate }
  /** one who knows that it fits need not answer first: the form asks anyway, and nobody is turned away by a machine */
  | { kind: 'check'; mayApply: boolean }
  | { kind: 'ask' }

export function mainMoveOf(
  detail: PolicyDetail,
  { verdict, earliest }: Pick<Evaluation, 'verdict' | 'earliest'>,
): MainMove {
  const { card, policy, applicationId, remindOn } = detail
  if (applicationId) return { kind: 'continue', applicationId }
  if (card.state === 'ended' || isElsewhere(card)) return { kind: 'ask' }
  if (card.state === 'upcoming' && policy.validFrom && !remindOn) return { kind: 'remind', on: policy.validFrom }
  if (verdict === 'met') return { kind: card.canApply ? 'apply' : 'ask' }
  if (verdict === 'unknown') return { kind: 'check', mayApply: card.canApply }
  return earliest && !remindOn ? { kind: 'remind', on: earliest } : { kind: 'ask' }
}
