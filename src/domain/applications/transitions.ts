import type { ActingRole, CaseEvent, EventData } from './application'
import { statusLabel, type ApplicationAction, type ApplicationStatus } from './status'

/** What must be so in the case itself; an action that lacks it isn't offered. */
export type Condition =
  | 'complete'
  | 'conditionPossible'
  | 'noticeMissed'
  | 'running'
  | 'paused'
  | 'pausable'
  | 'supplemented'
  | 'noticeOpen'
  | 'noticeOver'
  | 'deadlineMissed'
  | 'account'
  | 'monthOfSilence'

/** What the one who acts must bring along. */
export type Need =
  'answers' | 'documents' | 'supplements' | 'items' | 'comment' | 'pauseKey' | 'amount' | 'changedAccount'

export type Transition = {
  by: ActingRole
  /** from where, and where to */
  moves: Partial<Record<ApplicationStatus, ApplicationStatus>>
  /** where what happened leads elsewhere */
  insteadTo?: (data: EventData) => ApplicationStatus | undefined
  when?: readonly Condition[]
  needs?: readonly Need[]
}

const underReview = {
  in_review: 'in_review',
  in_review_conditional: 'in_review_conditional',
  reviewed: 'reviewed',
  reviewed_conditional: 'reviewed_conditional',
} as const

/** The process: who may do what, from where to where, and what it takes. Nothing is approved or refused by silence. */
export const transitions: Record<ApplicationAction, Transition> = {
  submit: { by: 'applicant', moves: { draft: 'submitted' }, needs: ['answers', 'documents'] },
  notify: { by: 'reviewer', moves: { submitted: 'supplement_requested' }, needs: ['items'] },
  supplement: {
    by: 'applicant',
    moves: {
      supplement_requested: 'submitted',
      in_review_conditional: 'in_review_conditional',
      reviewed_conditional: 'reviewed_conditional',
    },
    needs: ['supplements'],
  },
  accept: { by: 'reviewer', moves: { submitted: 'in_review' }, when: ['complete'] },
  acceptConditionally: {
    by: 'reviewer',
    moves: { submitted: 'in_review_conditional' },
    when: ['conditionPossible'],
  },
  acceptBySilence: {
    by: 'system',
    moves: { submitted: 'in_review' },
    insteadTo: ({ missingKeys }) => (missingKeys?.length ? 'in_review_conditional' : undefined),
    when: ['noticeMissed'],
  },
  decline: { by: 'reviewer', moves: { submitted: 'declined' }, needs: ['comment'] },
  pause: { by: 'reviewer', moves: underReview, when: ['running', 'pausable'], needs: ['pauseKey'] },
  resume: { by: 'reviewer', moves: underReview, when: ['paused'] },
  keepUndertaking: {
    by: 'system',
    moves: { in_review_conditional: 'in_review', reviewed_conditional: 'reviewed' },
    when: ['supplemented'],
  },
  review: {
    by: 'reviewer',
    moves: { in_review: 'reviewed', in_review_conditional: 'reviewed_conditional' },
    when: ['running'],
  },
  return: {
    by: 'approver',
    moves: { reviewed: 'in_review', reviewed_conditional: 'in_review_conditional' },
    when: ['running'],
    needs: ['comment'],
  },
  approve: {
    by: 'approver',
    moves: { reviewed: 'public_notice' },
    insteadTo: ({ noticeTo }) => (noticeTo ? undefined : 'payable'),
    when: ['running', 'complete'],
    needs: ['amount'],
  },
  reject: { by: 'approver', moves: { reviewed: 'rejected' }, when: ['running'], needs: ['comment'] },
  object: { by: 'anyone', moves: { public_notice: 'objection', objection: 'objection' }, when: ['noticeOpen'] },
  dismissObjection: { by: 'approver', moves: { objection: 'public_notice' }, needs: ['comment'] },
  upholdObjection: { by: 'approver', moves: { objection: 'rejected' }, needs: ['comment'] },
  endPublicNotice: { by: 'system', moves: { public_notice: 'payable' }, when: ['noticeOver'] },
  orderPayment: { by: 'treasurer', moves: { payable: 'payment_ordered' }, when: ['account'] },
  sendPayment: { by: 'treasurer', moves: { payment_ordered: 'payment_sent' } },
  confirmCredited: { by: 'treasurer', moves: { payment_sent: 'credited', payment_disputed: 'credited' } },
  reportReturned: {
    by: 'treasurer',
    moves: { payment_sent: 'payment_returned', credited: 'payment_returned', payment_disputed: 'payment_returned' },
    needs: ['comment'],
  },
  correctAccount: { by: 'applicant', moves: { payment_returned: 'payable' }, needs: ['changedAccount'] },
  confirmReceipt: { by: 'applicant', moves: { credited: 'closed', payment_disputed: 'closed' } },
  denyReceipt: { by: 'applicant', moves: { credited: 'payment_disputed' } },
  withdraw: {
    by: 'applicant',
    moves: {
      submitted: 'withdrawn',
      supplement_requested: 'withdrawn',
      in_review: 'withdrawn',
      in_review_conditional: 'withdrawn',
      reviewed: 'withdrawn',
      reviewed_conditional: 'withdrawn',
    },
  },
  terminate: {
    by: 'system',
    moves: {
      supplement_requested: 'terminated',
      in_review_conditional: 'terminated',
      reviewed_conditional: 'terminated',
    },
    when: ['deadlineMissed'],
  },
  close: { by: 'treasurer', moves: { credited: 'closed' }, when: ['monthOfSilence'], needs: ['comment'] },
}

/** Where an action leads from a status, or undefined when it isn't possible there. */
export function statusBy(
  status: ApplicationStatus,
  action: ApplicationAction,
  data: EventData,
): ApplicationStatus | undefined {
  const { moves, insteadTo } = transitions[action]
  const to = moves[status]
  return to && (insteadTo?.(data) ?? to)
}

/** Where a case stands, from its log alone. @throws Error when the log tells a story that the table doesn't know */
export function statusAfter(events: readonly Pick<CaseEvent, 'action' | 'data'>[]): ApplicationStatus {
  return events.reduce<ApplicationStatus>((status, { action, data }) => {
    const next = statusBy(status, action, data)
    if (!next) throw new Error(`the log has ${action} at “${statusLabel[status]}”`)
    return next
  }, 'draft')
}
