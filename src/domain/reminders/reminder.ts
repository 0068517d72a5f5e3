/** What a person can be told about. The words of each are written once, in reminderWords. */
export const reminderKinds = [
  'applicationSubmitted',
  'oneTimeNotice',
  'supplementDue',
  'applicationAccepted',
  'acceptedConditionally',
  'undertakingDue',
  'applicationDeclined',
  'applicationApproved',
  'applicationRejected',
  'applicationTerminated',
  'noticeHeldUp',
  'noticeResumed',
  'publicNoticeEnded',
  'paymentSent',
  'paymentReturned',
  'moneyCredited',
  'policyChanged',
  'policyNowFits',
  'policyMayFit',
  'helpAnswered',
  'needAnswered',
  'phoneChanged',
  'filesJoined',
  'filesParted',
  'dueDayMoved',
  'caseDayMoved',
  'caseObjected',
  'caseDueSoon',
  'caseOverdue',
  'calendarMissing',
  'draftEnding',
] as const
export type ReminderKind = (typeof reminderKinds)[number]

/** What goes into the words. Never an ID number, a phone or an account. */
export type ReminderData = {
  title?: string
  number?: string
  names?: string
  on?: string
  amountFen?: number
  reason?: string
  applicationId?: string
  policyId?: string
}

export type Channel = 'wechat' | 'sms' | 'call'
