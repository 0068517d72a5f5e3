import { addDays, dayOf, type Instant, type PlainDate } from '../core/plainDate'

/** In the order of the feed. What has ended stays there, and is shown as ended. */
export const policyStates = ['open', 'endingSoon', 'upcoming', 'ended'] as const
export type PolicyState = (typeof policyStates)[number]

/** How many days before its last one a policy is called 即将截止, and how long it is called new. */
export const ENDING_SOON_DAYS = 30
export const NEW_DAYS = 30

type Validity = { validFrom?: PlainDate; validTo?: PlainDate }

/** Where a policy stands on a day. Both ends count: on the last day one can still apply. Without an end it stays open. */
export function stateOf({ validFrom, validTo }: Validity, today: PlainDate): PolicyState {
  if (validTo && validTo < today) return 'ended'
  if (validFrom && validFrom > today) return 'upcoming'
  return validTo && validTo <= addDays(today, ENDING_SOON_DAYS) ? 'endingSoon' : 'open'
}

export const isOpen = (policy: Validity, today: PlainDate): boolean =>
  ['open', 'endingSoon'].includes(stateOf(policy, today))

/** Published in the last 30 days. A later version of an old policy doesn't make it new. */
export const isNew = (firstPublishedAt: Instant, today: PlainDate): boolean =>
  dayOf(firstPublishedAt) > addDays(today, -NEW_DAYS)
