import { dayOf } from '../core/plainDate'
import { dueDayAfter, type WorkCalendar } from '../core/workingDays'
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

function settled(known: Known, { action, at, data }: CaseEvent, calendar: WorkCalendar): EventData {
  const { programme } = known
  const start = dayOf(at)
  const length = lengths[action]
  if (length && data.dueOn) {
    const due = dueDayAfter(start, length(known), calendar)
    return { ...data, dueOn: due.on, isEstimate: due.isEstimate }
  }
  if (action !== 'approve' || !programme.publicNotice || !data.noticeTo) return data
  const { to } = publicNoticeDays(start, programme.publicNotice, calendar)
  return { ...data, noticeTo: to, isEstimate: !calendar.covers(Number(to.slice(0, 4))) }
}

/**
 * Days that were told as estimates (以国务院安排为准), counted anew with the calendar of today: in a year that wasn't
 * published the plain week stood in for it. What was told as certain stays as it was told.
 */
export function settleEstimates<T extends Pick<Application, 'programme' | 'events' | 'undertaking'>>(
  application: T,
  calendar: WorkCalendar,
): T {
  const { events: told, undertaking } = application
  if (!told.some(({ data }) => data.isEstimate)) return application
  const events = told.map((event) =>
    event.data.isEstimate ? { ...event, data: settled(application, event, calendar) } : event,
  )
  const { dueOn, isEstimate = false } = lastOf(events, ...acceptances)?.data ?? {}
  const isOpen = undertaking?.state === 'open' && undertaking.isEstimate && dueOn
  return { ...application, events, ...(isOpen && { undertaking: { ...undertaking, dueOn, isEstimate } }) }
}
