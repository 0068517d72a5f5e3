import type { Actor } from '../core/actor'
import type { Instant, PlainDate } from '../core/plainDate'
import type { WorkCalendar } from '../core/workingDays'
import type { Programme } from '../policies/policy.schema'
import type { ApplicationAction, ApplicationStatus } from './status'

export type Answer = string | number | boolean | string[]
export type Answers = Record<string, Answer>

/** One thing that is missing or wrong, told at once with all the others. */
export type NoticeItem = { documentKey?: string; words: string }

/** Which bureaus hold the case at each stage, by their names on the day of submitting. */
export type Offices = { reviewer: string; approver: string; treasurer: string }

/** What an event carries for those who read the log later. Never a number of a person, nor an account. */
export type EventData = {
  offices?: Offices
  hasSignedUndertaking?: boolean
  undertakingText?: string
  items?: NoticeItem[]
  missingKeys?: string[]
  dueOn?: PlainDate
  isEstimate?: boolean
  workingDays?: number
  /** the day from which an acceptance counts */
  acceptedOn?: PlainDate
  pauseKey?: string
  pauseWords?: string
  noticeFrom?: PlainDate
  noticeTo?: PlainDate
  amountFen?: number
  objectionId?: string
}

/** In which office one acted: an office held, the applicant's own matter, or the timer. */
export type ActingRole = 'applicant' | 'reviewer' | 'approver' | 'treasurer' | 'anyone' | 'system'

/** One line of the append-only log. Names and offices stay as they were on the day. */
export type CaseEvent = {
  action: ApplicationAction
  at: Instant
  actorId?: string
  actorName: string
  actorRole: ActingRole
  office: string
  comment?: string
  data: EventData
}

export type Undertaking = {
  missingKeys: string[]
  text: string
  signedAt: Instant
  workingDays: number
  dueOn: PlainDate
  isEstimate: boolean
  /** released: the case ended otherwise before the day came */
  state: 'open' | 'kept' | 'broken' | 'released'
  /** after it was broken, the supervisor gave the use of undertakings back */
  restored?: { at: Instant; comment: string }
}

export type Account = { holder: string; bank: string; number: string }

/** A case as the rules see it. */
export type Application = {
  id: string
  number?: string
  policyId: string
  policyVersion: number
  title: string
  divisionCode: string
  applicantId: string
  applicantName: string
  filedBy?: string
  status: ApplicationStatus
  version: number
  answers: Answers
  /** keys of the documents that have a page at least */
  presentKeys: readonly string[]
  amountFen?: number
  reviewerId?: string
  approverId?: string
  programme: Programme
  events: readonly CaseEvent[]
  undertaking?: Undertaking
  /** the applicant broke an undertaking once and hasn't been restored */
  hasBrokenUndertaking: boolean
  /** the account that the bank returned, while it is the one on file */
  returnedAccount?: Account
  submittedAt?: Instant
}

export type Mover = Actor | 'system'

/** Who moves the case, when, and what they bring along. */
export type Move = {
  actor: Mover
  at: Instant
  calendar: WorkCalendar
  comment?: string
  items?: NoticeItem[]
  pauseKey?: string
  account?: Account
  amountFen?: number
  hasSignedUndertaking?: boolean
  offices?: Offices
  objectionId?: string
}
