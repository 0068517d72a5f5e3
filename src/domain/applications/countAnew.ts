import { dayOf, type PlainDate } from '../core/plainDate'
import { addWorkingDays, type WorkCalendar } from '../core/workingDays'
import type { Application, CaseEvent, EventData } from './application'
import { acceptances, lastOf } from './log'
import { publicNoticeDays } from './publicNotice'
import type { ApplicationAction } from './status'
import { undertakingWorkingDays } from './undertaking'

type Known = Pick<Application, 'programme'>
type Length = (known: Known) => number

const noticeLength: Length = ({ programme }) => programme.clock.noticeWorkingDays
const promiseLength: Length = ({ programme }) => undertakingWorkingDays(programme.clock)
const lengths: Partial<Record<ApplicationAction, Length>> = {
  submit: noticeLength,
  supplement: noticeLength,
  notify: ({ programme }) => programme.clock.supplementWorkingDays,
  acceptConditionally: promiseLength,
  acceptBySilence: promiseLength,
}

/** What the applicant or the public was promised as certain isn't taken away: it only ever moves on. */
const isPromised = ({ action, data }: CaseEvent) => !data.isEstimate && action !== 'submit' && action !== 'supplement'

function later(event: CaseEvent, told: PlainDate, counted: PlainDate): PlainDate {
  return isPromised(event) && told > counted ? told : counted
}

function counted(known: Known, event: CaseEvent, calendar: WorkCalendar): EventData {
  const { action, at, data } = event
  const rule = known.programme.publicNotice
  const isEstimate = (on: PlainDate) => !calendar.covers(Number(on.slice(0, 4)))
  const length = lengths[action]
  if (length && data.dueOn) {
    const dueOn = later(event, data.dueOn, addWorkingDays(dayOf(at), length(known), calendar))
    return { ...data, dueOn, isEstimate: isEstimate(dueOn) }
  }
  if (action !== 'approve' || !rule || !data.noticeTo) return data
  const noticeTo = later(event, data.noticeTo, publicNoticeDays(dayOf(at), rule, calendar).to)
  return { ...data, noticeTo, isEstimate: isEstimate(noticeTo) }
}

/**
 * The days in the log counted with the calendar of today: in a year that wasn't published the plain week stood in for it
 * (以国务院安排为准), and a published one may be changed, as by a make-up day announced later. The bureau's own days follow
 * the calendar both ways.
 */
export function countAnew<T extends Pick<Application, 'programme' | 'events' | 'undertaking'>>(
  application: T,
  calendar: WorkCalendar,
): T {
  const { events: told, undertaking } = application
  const events = told.map((event) => ({ ...event, data: counted(application, event, calendar) }))
  const { dueOn, isEstimate = false } = lastOf(events, ...acceptances)?.data ?? {}
  const isOpen = undertaking?.state === 'open' && dueOn
  return { ...application, events, ...(isOpen && { undertaking: { ...undertaking, dueOn, isEstimate } }) }
}
