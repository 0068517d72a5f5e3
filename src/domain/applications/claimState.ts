import type { ApplicationStatus } from './status'

const granted: readonly ApplicationStatus[] = [
  'public_notice',
  'objection',
  'payable',
  'payment_ordered',
  'payment_sent',
  'payment_returned',
  'credited',
  'payment_disputed',
  'closed',
]

/** What a live case is to the stacking rules: from the approval on, the benefit counts as had. */
export function claimState(status: ApplicationStatus): 'received' | 'applying' {
  return granted.includes(status) ? 'received' : 'applying'
}
