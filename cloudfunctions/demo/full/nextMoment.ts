import { applicantDue } from '../../../src/domain/applications/conditions'
import type { Application } from '../../../src/domain/applications/application'
import { lastOf, receipts } from '../../../src/domain/applications/log'
import type { ApplicationAction } from '../../../src/domain/applications/status'
import {
  addDays,
  addMinutes,
  dayOf,
  startOfDay,
  type Instant,
  type PlainDate,
} from '../../../src/domain/core/plainDate'
import { nextWorkingDay, type WorkCalendar } from '../../../src/domain/core/workingDays'
import { between, type Random } from '../random'
import type { Wait } from './roads'

const NINE = 9 * 60
const FIVE = 17 * 60
const NIGHT = 21 * 60
const JUST_AFTER_MIDNIGHT = 5
const DAYS_OF_SILENCE = 30
const atHome = new Set<ApplicationAction>([
  'submit',
  'supplement',
  'confirmReceipt',
  'correctAccount',
  'object',
  'withdraw',
])

/** Offices keep their hours; people apply in the evening too. */
export function inHours(action: ApplicationAction, day: PlainDate, random: Random): Instant {
  return addMinutes(startOfDay(day), between(random, NINE, atHome.has(action) ? NIGHT : FIVE))
}

/** When the next thing happens to a case: later than the last, in office hours, or when the timer comes after midnight. */
export function nextMoment(
  application: Application,
  [action, wait]: readonly [ApplicationAction, Wait],
  calendar: WorkCalendar,
  random: Random,
): Instant {
  const { events } = application
  const last = events.at(-1)?.at ?? ''
  if (wait === 'afterNotice') return midnightAfter(lastOf(events, 'approve')?.data.noticeTo, last)
  if (wait === 'afterDue')
    return midnightAfter(applicantDue(application) ?? lastOf(events, ...receipts)?.data.dueOn, last)
  if (wait === 'afterMonth')
    return inHours(action, nextWorkingDay(addDays(dayOf(last), DAYS_OF_SILENCE), calendar), random)
  const day = workingDayAfter(dayOf(last), between(random, ...wait), calendar)
  const at = inHours(action, day, random)
  return at > last ? at : inHours(action, workingDayAfter(dayOf(last), 1, calendar), random)
}

/** A day that has gone by when the case got here is over at the next midnight. */
function midnightAfter(day: PlainDate | undefined, last: Instant): Instant {
  const due = day && day > dayOf(last) ? day : dayOf(last)
  return addMinutes(startOfDay(addDays(due, 1)), JUST_AFTER_MIDNIGHT)
}

function workingDayAfter(start: PlainDate, count: number, calendar: WorkCalendar): PlainDate {
  let day = nextWorkingDay(start, calendar)
  for (let left = count; left > 0; left -= 1) day = nextWorkingDay(addDays(day, 1), calendar)
  return day
}
