import { dayOf, type Instant, type PlainDate } from '../core/plainDate'
import type { WorkCalendar } from '../core/workingDays'
import type { Clock } from '../policies/policy.schema'
import type { Application, CaseEvent } from './application'
import { intervalsOf, type Interval } from './intervals'
import { legalClockOf, type LegalClock } from './legalClock'
import { lastOf, receipts } from './log'
import { personClockOf, type PersonClock } from './personClock'

export type Clocks = { legal?: LegalClock; person?: PersonClock; intervals: Interval[] }

/** Both clocks and who held the case when, from the log alone. */
export function clocksOf(
  events: readonly CaseEvent[],
  clock: Pick<Clock, 'reviewWorkingDays'>,
  calendar: WorkCalendar,
  now: Instant,
): Clocks {
  const today = dayOf(now)
  return {
    legal: legalClockOf(events, clock, calendar, today),
    person: personClockOf(events, today),
    intervals: intervalsOf(events, calendar, today),
  }
}

export type CaseDue = { on: PlainDate; isEstimate: boolean }

const published = (on: PlainDate | undefined, calendar: WorkCalendar): CaseDue | undefined =>
  on === undefined ? undefined : { on, isEstimate: !calendar.covers(Number(on.slice(0, 4))) }

/** The day by which whoever holds the case has to have done their part; none while the legal clock is paused. */
export function caseDue(
  { status, events, programme }: Pick<Application, 'status' | 'events' | 'programme'>,
  calendar: WorkCalendar,
  now: Instant,
): CaseDue | undefined {
  if (status === 'submitted') return published(lastOf(events, ...receipts)?.data.dueOn, calendar)
  if (status === 'supplement_requested') return published(lastOf(events, 'notify')?.data.dueOn, calendar)
  if (status === 'public_notice' || status === 'objection')
    return published(lastOf(events, 'approve')?.data.noticeTo, calendar)
  const legal = legalClockOf(events, programme.clock, calendar, dayOf(now))
  return legal?.state === 'running' ? { on: legal.dueOn, isEstimate: legal.isEstimate } : undefined
}
