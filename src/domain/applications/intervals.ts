import { dayOf, daysBetween, type Instant, type PlainDate } from '../core/plainDate'
import { workingDaysBetween, type WorkCalendar } from '../core/workingDays'
import type { CaseEvent, Offices } from './application'
import { lastOf, openPause } from './log'
import { ended, statusLabel, type ApplicationStatus } from './status'
import { statusAfter } from './transitions'

export type Interval = {
  from: Instant
  to?: Instant
  holder: string
  stage: string
  days: number
  workingDays: number
}

export const APPLICANT = '申请人'
const unknown: Offices = { reviewer: '受理部门', approver: '审批部门', treasurer: '财政部门' }

const officesIn = (events: readonly CaseEvent[]): Offices =>
  events.find(({ data }) => data.offices)?.data.offices ?? unknown
const signed = (event: CaseEvent | undefined) =>
  event?.actorId ? [event.office, event.actorName].filter(Boolean).join(' ') : undefined
const whoever = (events: readonly CaseEvent[], role: CaseEvent['actorRole']) =>
  signed([...events].reverse().find(({ actorRole }) => actorRole === role))

type Holder = (events: readonly CaseEvent[], offices: Offices) => string
const applicant: Holder = () => APPLICANT
const reviewing: Holder = (events, { reviewer }) => whoever(events, 'reviewer') ?? reviewer
const approving: Holder = (_, { approver }) => approver
const deciding: Holder = (events, { approver }) => whoever(events, 'approver') ?? approver
const paying: Holder = (_, { treasurer }) => treasurer
const nobody: Holder = () => ''

const holders: Record<ApplicationStatus, Holder> = {
  draft: applicant,
  submitted: (_, { reviewer }) => reviewer,
  supplement_requested: applicant,
  in_review: reviewing,
  in_review_conditional: reviewing,
  reviewed: approving,
  reviewed_conditional: applicant,
  public_notice: deciding,
  objection: deciding,
  payable: paying,
  payment_ordered: (events, { treasurer }) => signed(lastOf(events, 'orderPayment')) ?? treasurer,
  payment_sent: () => '国库（银行）',
  payment_returned: applicant,
  credited: applicant,
  payment_disputed: paying,
  closed: nobody,
  declined: nobody,
  rejected: nobody,
  withdrawn: nobody,
  terminated: nobody,
}

/** Who holds the case after these events: 县人社局 陈晓. Empty when it is over. */
export function holderOf(events: readonly CaseEvent[]): string {
  return holders[statusAfter(events)](events, officesIn(events))
}

function stageOf(events: readonly CaseEvent[]): string {
  const pause = openPause(events)
  const status = statusAfter(events)
  return pause && !ended.includes(status) ? `暂停计时：${pause.data.pauseWords ?? ''}` : statusLabel[status]
}

type Stretch = { from: Instant; holder: string; stage: string; isOver: boolean }

function stretchesOf(events: readonly CaseEvent[]): Stretch[] {
  const stretches: Stretch[] = []
  events.forEach(({ at }, place) => {
    const until = events.slice(0, place + 1)
    const next = {
      from: at,
      holder: holderOf(until),
      stage: stageOf(until),
      isOver: ended.includes(statusAfter(until)),
    }
    const last = stretches[stretches.length - 1]
    if (last?.holder !== next.holder || last.stage !== next.stage) stretches.push(next)
  })
  return stretches
}

/** For every stretch of the case: who held it, at which stage, for how many days and working days. */
export function intervalsOf(events: readonly CaseEvent[], calendar: WorkCalendar, today: PlainDate): Interval[] {
  const stretches = stretchesOf(events)
  return stretches.flatMap(({ from, holder, stage, isOver }, place) => {
    if (isOver) return []
    const to = stretches[place + 1]?.from
    const first = dayOf(from)
    const last = to ? dayOf(to) : today
    const interval = { from, holder, stage, days: daysBetween(first, last) }
    return [{ ...interval, ...(to && { to }), workingDays: workingDaysBetween(first, last, calendar) }]
  })
}
