import type { ApplicationStatus } from '../../../src/domain/applications/status'

/** The stages of a case that one looks at, from handing in to the end. */
export const seen: readonly ApplicationStatus[] = [
  'submitted',
  'supplement_requested',
  'in_review',
  'in_review_conditional',
  'reviewed',
  'reviewed_conditional',
  'public_notice',
  'objection',
  'payable',
  'payment_ordered',
  'payment_sent',
  'payment_returned',
  'credited',
  'payment_disputed',
  'closed',
  'declined',
  'rejected',
  'withdrawn',
  'terminated',
]
