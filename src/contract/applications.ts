import * as z from 'zod'
import { applicationActions, applicationStatuses } from '../domain/applications/status'
import { Clock, DocumentSpec, FormGroup, Pause, PublicNoticeRule } from '../domain/policies/policy.schema'
import { Cursor, Day, Done, Id, Instant, mutation, query, requestId } from './procedure'

export const ApplicationStatus = z.enum(applicationStatuses)
export const ApplicationAction = z.enum(applicationActions)

export const Answer = z.union([z.string().max(2000), z.number(), z.boolean(), z.array(z.string().max(60)).max(30)])
export const Answers = z.record(z.string().max(40), Answer)
export type Answers = z.infer<typeof Answers>

export const Page = z.object({ fileId: Id, mediaType: z.string(), size: z.int(), url: z.string() })
export const CaseDocument = z.object({ spec: DocumentSpec, pages: z.array(Page), isMissing: z.boolean() })
export type CaseDocument = z.infer<typeof CaseDocument>

/** Something given before, offered again: 您 2026-05-08 申请创业补贴时填的. Sealed answers come masked and are taken by `takeOffer`. */
export const Offer = z.object({
  key: z.string(),
  label: z.string(),
  shown: z.string(),
  source: z.string(),
  asOf: Day,
  kind: z.enum(['answer', 'document']),
})
export type Offer = z.infer<typeof Offer>

export const LegalClock = z.object({
  startedOn: Day,
  limit: z.int(),
  /** working days gone, pauses taken out */
  used: z.int(),
  dueOn: Day,
  /** the due day lies in a year whose holidays aren't published */
  isEstimate: z.boolean(),
  state: z.enum(['running', 'paused', 'stopped']),
  pausedBecause: z.string().optional(),
  isOverdue: z.boolean(),
  daysLeft: z.int(),
})
export const PersonClock = z.object({ startedOn: Day, days: z.int(), endedOn: Day.optional() })
export const Interval = z.object({
  from: Instant,
  to: Instant.optional(),
  holder: z.string(),
  stage: z.string(),
  days: z.int(),
  workingDays: z.int(),
})
export const Clocks = z.object({
  legal: LegalClock.optional(),
  person: PersonClock.optional(),
  intervals: z.array(Interval),
})
export type ClocksView = z.infer<typeof Clocks>

export const Undertaking = z.object({
  missing: z.array(z.object({ key: z.string(), name: z.string() })),
  text: z.string(),
  signedAt: Instant,
  dueOn: Day,
  isEstimate: z.boolean(),
  /** released: the applicant withdrew before the day came */
  state: z.enum(['open', 'kept', 'broken', 'released']),
  restored: z.object({ at: Instant, comment: z.string() }).optional(),
})
export const TimelineEntry = z.object({
  at: Instant,
  action: ApplicationAction,
  words: z.string(),
  by: z.string(),
  comment: z.string().optional(),
})
/** One thing that is missing or wrong, told at once with all the others. */
export const NoticeItem = z.object({ documentKey: z.string().optional(), words: z.string().min(1).max(300) })

export const ApplicationView = z.object({
  id: Id,
  number: z.string().optional(),
  policyId: z.string(),
  policyVersion: z.int(),
  title: z.string(),
  status: ApplicationStatus,
  statusWords: z.string(),
  /** 第 4/7 个工作日 · 县人社局 陈晓 正在审核 */
  headline: z.string(),
  /** of a draft that will soon be swept away: 草稿保留到 5月22日，之后会自动清除 */
  keeping: z.string().optional(),
  /** what I have to do now: 现在不用您做什么 */
  todo: z.string(),
  version: z.int(),
  divisionName: z.string(),
  applicantName: z.string(),
  isMine: z.boolean(),
  filedByName: z.string().optional(),
  form: z.array(FormGroup),
  /** sealed answers (ID, phone, account) masked, but for those who work the case */
  answers: Answers,
  documents: z.array(CaseDocument),
  offers: z.array(Offer),
  amountFen: z.int().optional(),
  actions: z.array(ApplicationAction),
  pauses: z.array(Pause),
  /** how long each part of the way may take, by the programme's data: what still comes is told with its days */
  rules: z.object({ clock: Clock, publicNotice: PublicNoticeRule.optional() }).optional(),
  clocks: Clocks,
  timeline: z.array(TimelineEntry),
  notice: z.object({ items: z.array(NoticeItem), dueOn: Day }).optional(),
  undertaking: Undertaking.optional(),
  undertakingText: z.string().optional(),
  /** it was broken, and I may give the applicant the use of undertakings back */
  canRestoreUndertaking: z.boolean().optional(),
  publicNotice: z.object({ from: Day, to: Day }).optional(),
  objections: z.array(
    z.object({ id: Id, text: z.string(), at: Instant, state: z.enum(['open', 'dismissed', 'upheld']) }),
  ),
  payment: z
    .object({
      amountFen: z.int(),
      accountMasked: z.string(),
      accountHolder: z.string(),
      attempt: z.int(),
      returnReason: z.string().optional(),
    })
    .optional(),
  /** for those who work it: the numbers of other people's cases with this account; a warning, never a refusal */
  sameAccount: z.array(z.string()).optional(),
  supersededProblem: z.object({ code: z.string(), message: z.string() }).optional(),
})
export type ApplicationView = z.infer<typeof ApplicationView>

export const ApplicationCard = z.object({
  id: Id,
  number: z.string().optional(),
  title: z.string(),
  applicantName: z.string(),
  divisionName: z.string(),
  status: ApplicationStatus,
  statusWords: z.string(),
  headline: z.string(),
  todo: z.string(),
  legal: LegalClock.optional(),
  personDays: z.int().optional(),
  submittedAt: Instant.optional(),
  updatedAt: Instant,
})
export type ApplicationCard = z.infer<typeof ApplicationCard>

/** What an action brings along; which parts it needs is the domain's to say. */
export const MoveInput = z.object({
  comment: z.string().max(1000).optional(),
  items: z.array(NoticeItem).max(30).optional(),
  pauseKey: z.string().max(40).optional(),
  account: z
    .object({ holder: z.string().min(1).max(60), bank: z.string().min(1).max(60), number: z.string().min(8).max(30) })
    .optional(),
  hasSignedUndertaking: z.boolean().optional(),
  /** 核定金额 at approval; without it the amount that the policy's arithmetic gives */
  amountFen: z.int().min(1).optional(),
})
export type MoveInput = z.infer<typeof MoveInput>

const outstanding = ['reviewer', 'approver', 'treasurer', 'supervisor'] as const

export const applications = {
  /** My cases and those that I filed for others, what moved last first. */
  mine: query('person')
    .input(z.object({ cursor: Cursor.optional() }))
    .output(z.object({ items: z.array(ApplicationCard), next: Cursor.optional() })),
  get: query('person')
    .input(z.object({ id: Id }))
    .output(ApplicationView),
  /** Opens a draft on the version of today; the same policy's open draft is given back instead of a second one. */
  begin: mutation('person')
    .input(z.object({ requestId, id: Id, policyId: z.string().max(80) }))
    .output(ApplicationView),
  saveDraft: mutation('person')
    .input(z.object({ requestId, id: Id, version: z.int(), answers: Answers }))
    .output(ApplicationView),
  takeOffers: mutation('person')
    .input(z.object({ requestId, id: Id, version: z.int(), keys: z.array(z.string().max(60)).max(60) }))
    .output(ApplicationView),
  discard: mutation('person')
    .input(z.object({ requestId, id: Id, version: z.int() }))
    .output(Done),
  addPage: mutation('person')
    .input(z.object({ requestId, id: Id, version: z.int(), documentKey: z.string().max(40), fileId: Id }))
    .output(ApplicationView),
  removePage: mutation('person')
    .input(z.object({ requestId, id: Id, version: z.int(), documentKey: z.string().max(40), fileId: Id }))
    .output(ApplicationView),
  /** One door for every move of a case but objecting: the domain says who may and what it needs. */
  advance: mutation('person')
    .input(z.object({ requestId, id: Id, version: z.int(), action: ApplicationAction, move: MoveInput.default({}) }))
    .output(ApplicationView),
  /** What waits for me at my desk, the most urgent first. */
  desk: query(outstanding)
    .input(
      z.object({
        stage: z.enum(['waiting', 'intake', 'review', 'approval', 'payment', 'overdue', 'done']).default('waiting'),
        search: z.string().max(60).optional(),
        cursor: Cursor.optional(),
      }),
    )
    .output(
      z.object({
        items: z.array(ApplicationCard),
        next: Cursor.optional(),
        counts: z.object({ waiting: z.int(), dueSoon: z.int(), overdue: z.int() }),
      }),
    ),
  /** Names and numbers masked; open to all while the notice runs. */
  publicNotices: query('anyone')
    .input(z.object({ cursor: Cursor.optional() }))
    .output(
      z.object({
        next: Cursor.optional(),
        items: z.array(
          z.object({
            applicationId: Id,
            title: z.string(),
            nameMasked: z.string(),
            idMasked: z.string(),
            divisionName: z.string(),
            amountFen: z.int(),
            from: Day,
            to: Day,
          }),
        ),
      }),
    ),
  object: mutation('person')
    .input(z.object({ requestId, id: Id, applicationId: Id, text: z.string().min(5).max(1000) }))
    .output(Done),
  /** Gives someone who broke an undertaking the use of it back. */
  restoreUndertaking: mutation(['supervisor'])
    .input(z.object({ requestId, applicationId: Id, comment: z.string().min(1).max(500) }))
    .output(Done),
}
