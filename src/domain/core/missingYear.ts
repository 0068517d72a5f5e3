import type { PlainDate } from './plainDate'
import type { WorkCalendar } from './workingDays'

/** The State Council tells of next year's days off in early November. */
const KNOWN_FROM_MONTH = 11

/** The year whose days off should be in the calendar by now and aren't: this one, or from 1 November on the next. */
export function missingYear(today: PlainDate, calendar: WorkCalendar): number | undefined {
  const year = Number(today.slice(0, 4))
  if (!calendar.covers(year)) return year
  const isTime = Number(today.slice(5, 7)) >= KNOWN_FROM_MONTH
  return isTime && !calendar.covers(year + 1) ? year + 1 : undefined
}
