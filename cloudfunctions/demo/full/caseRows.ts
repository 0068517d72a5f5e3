import type { CaseEvent, Move, Undertaking } from '../../../src/domain/applications/application'
import { accountOf } from '../../../src/domain/applications/account'
import { factsIn } from '../../../src/domain/applications/submission'
import { dayOf, type Instant } from '../../../src/domain/core/plainDate'
import type { WorkCalendar } from '../../../src/domain/core/workingDays'
import type { DocumentSpec } from '../../../src/domain/policies/policy.schema'
import type { Case } from '../../features/applications/cases'
import { noticeOf } from '../../features/applications/consequences'
import { eventRow } from '../../features/applications/eventRepository'
import { paymentRow } from '../../features/applications/paymentRepository'
import { answersOf, rowOf } from '../../features/applications/saveCase'
import { objectedReminder, reminderOf } from '../../features/applications/tell'
import { undertakingRow } from '../../features/applications/undertakingRepository'
import { reminderRow, type NewReminder } from '../../features/reminders/remind'
import type { MadeUpPerson } from '../generatePeople'
import { seededId, type Random } from '../random'
import type { Row, Table } from './copyRows'
import type { PastPages } from './pastPages'
import { OBJECTION } from './pastWords'

/** In this order one row finds the other that it points to. */
export const caseTables = [
  'applications',
  'application_events',
  'files',
  'application_pages',
  'undertakings',
  'objections',
  'public_notices',
  'payments',
  'person_facts',
  'reminders',
] as const satisfies readonly Table[]
export type Kept = Record<(typeof caseTables)[number], Row[]>

/** Of a case that is being played: what may still change. */
type Open = { undertaking?: Row; notice?: Row; payments: readonly Row[]; objections: readonly Row[] }
const nothing: Open = { payments: [], objections: [] }
type Making = { calendar: WorkCalendar; random: Random; pages: PastPages }
export type CaseRows = ReturnType<typeof caseRows>

/**
 * The rows that the door would have written for a case, as they stand at its end: of what is overwritten the last state,
 * of what is appended every line.
 */
export function caseRows({ calendar, random, pages }: Making) {
  const kept = emptyRows()
  let open = nothing

  const remindOf = (reminder: NewReminder | undefined, at: Instant) => {
    if (reminder) kept.reminders.push(reminderRow(reminder, at, seededId(random, at)) as Row)
  }
  const note = (after: Case, event: CaseEvent, seq: number, { objectionId }: Move) => {
    kept.application_events.push(eventRow(after, seq, event, seededId(random, event.at)))
    remindOf(reminderOf(after, event, seq), event.at)
    const stated = event.action === 'submit' || (event.action === 'supplement' && after.status === 'submitted')
    if (stated) kept.person_facts.push(...factRows(after, event.at, random))
    if (event.action === 'object' && after.approverId) remindOf(objectedReminder(after, after.approverId), event.at)
    open = {
      ...open,
      notice: noticeAfter(open.notice, after, event),
      payments: paymentsAfter(open.payments, after, event, random),
      objections: objectionsAfter(open.objections, after, event, objectionId),
    }
  }
  return {
    kept,
    pages: (to: Case, person: MadeUpPerson, specs: readonly DocumentSpec[], at: Instant, take: number) => {
      const rows = pages(to, person, specs, at, take)
      kept.files.push(...rows.files)
      kept.application_pages.push(...rows.pages)
    },
    moved: (before: Case, after: Case, events: readonly CaseEvent[], move: Move) => {
      events.forEach((event, place) => note(after, event, before.events.length + place + 1, move))
      open = { ...open, undertaking: undertakingAfter(open.undertaking, before.undertaking, after, move.at) }
    },
    close: (application: Case) => {
      kept.applications.push(applicationRow(application, calendar))
      if (open.undertaking) kept.undertakings.push(open.undertaking)
      if (open.notice) kept.public_notices.push(open.notice)
      kept.payments.push(...open.payments)
      kept.objections.push(...open.objections)
      open = nothing
    },
  }
}

const emptyRows = (): Kept => Object.fromEntries(caseTables.map((table) => [table, []])) as unknown as Kept

function applicationRow(application: Case, calendar: WorkCalendar): Row {
  const { id, policyId, policyVersion, applicantId, applicantName, version, updatedAt } = application
  return {
    ...{ id, policy_id: policyId, policy_version: policyVersion, version },
    ...{ applicant_id: applicantId, applicant_name: applicantName },
    ...rowOf(application, { now: updatedAt, calendar }),
    ...answersOf(application),
  } as Row
}

function undertakingAfter(row: Row | undefined, before: Undertaking | undefined, after: Case, at: Instant) {
  const { undertaking } = after
  if (!undertaking || undertaking === before) return row
  if (!row) return undertakingRow(after, undertaking)
  return { ...row, state: undertaking.state, ended_at: at }
}

function noticeAfter(notice: Row | undefined, after: Case, event: CaseEvent): Row | undefined {
  if (event.action === 'approve') {
    const row = noticeOf(after, event)
    return row && { ...row, ended_at: null }
  }
  const isOver = event.action === 'endPublicNotice' || event.action === 'upholdObjection'
  return isOver && notice ? { ...notice, ended_at: event.at } : notice
}

function paymentsAfter(payments: readonly Row[], after: Case, event: CaseEvent, random: Random): readonly Row[] {
  const { action, at, comment } = event
  const lastBecomes = (changes: Row) => [...payments.slice(0, -1), { ...payments.at(-1), ...changes }]
  if (action === 'orderPayment') return [...payments, orderedPayment(payments.length + 1, after, event, random)]
  if (action === 'sendPayment') return lastBecomes({ state: 'sent', sent_at: at })
  if (action === 'confirmCredited') return lastBecomes({ state: 'credited', ended_at: at })
  if (action !== 'reportReturned') return payments
  return lastBecomes({ state: 'returned', ended_at: at, return_reason: comment })
}

function orderedPayment(attempt: number, after: Case, { at, actorId }: CaseEvent, random: Random): Row {
  const { id: applicationId, divisionCode, amountFen, answers } = after
  const account = accountOf(answers)
  if (!account || !amountFen || !actorId) throw new Error(`nothing to pay in ${applicationId}`)
  return paymentRow({ applicationId, divisionCode, attempt, amountFen, account, by: actorId, at }, seededId(random, at))
}

function objectionsAfter(objections: readonly Row[], after: Case, event: CaseEvent, objectionId = ''): readonly Row[] {
  if (event.action === 'object') return [...objections, objectionRow(after, event, objectionId)]
  if (event.action !== 'dismissObjection') return objections
  return objections.map((objection) => ({ ...objection, state: 'dismissed' }))
}

function factRows({ applicantId, divisionCode, programme, answers }: Case, at: Instant, random: Random): Row[] {
  return Object.entries(factsIn(programme.form, answers)).map(([name, value]) => ({
    ...{ id: seededId(random, at), person_id: applicantId, division_code: divisionCode },
    ...{ name, value: JSON.stringify(value), source: 'application', as_of: dayOf(at), recorded_at: at },
  }))
}

function objectionRow({ id, divisionCode }: Case, { actorId, at }: CaseEvent, objectionId: string): Row {
  return {
    ...{ id: objectionId, application_id: id, division_code: divisionCode, person_id: actorId },
    ...{ text: OBJECTION, at, state: 'open' },
  }
}
