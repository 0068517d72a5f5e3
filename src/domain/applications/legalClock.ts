import { addDays, dayOf, type PlainDate } from '../core/plainDate'
import { workingDaysBetween, type WorkCalendar } from '../core/workingDays'
import type { Clock } from '../policies/policy.schema'
import type { CaseEvent } from './application'
import { acceptances, lastOf, openPause } from './log'

export type LegalClock = {
  startedOn: PlainDate
  limit: number
  used: number
  dueOn: PlainDate
  isEstimate: boolean
  state: 'running' | 'paused' | 'stopped'
  pausedBecause?: string
  isOverdue: boolean
  daysLeft: number
}

/** Days that don't count: after the first day of a pause up to and including the day of its end. */
type Span = { after: PlainDate; to: PlainDate }

const decisions = ['approve', 'reject', 'withdraw', 'terminate'] as const

function pausesIn(events: readonly CaseEvent[], today: PlainDate): Span[] {
  const spans: Span[] = []
  let after: PlainDate | undefined
  for (const { action, at } of events) {
    if (action === 'pause') after = dayOf(at)
    if (action !== 'resume' || !after) continue
    spans.push({ after, to: dayOf(at) })
    after = undefined
  }
  return after ? [...spans, { after, to: today }] : spans
}

/** The day on which the limit is used up, walking over days off and pauses. */
function walk(start: PlainDate, count: number, counts: (day: PlainDate) => boolean): PlainDate {
  let day = start
  for (let left = count; left > 0;) {
    day = addDays(day, 1)
    if (counts(day)) left -= 1
  }
  return day
}

/**
 * 法定时限钟: working days from acceptance to the decision. The first day doesn't count, make-up weekends do; only a pause
 * that the programme names is taken out (行政许可法第 45 条, by analogy). Undefined before acceptance.
 */
export function legalClockOf(
  events: readonly CaseEvent[],
  clock: Pick<Clock, 'reviewWorkingDays'>,
  calendar: WorkCalendar,
  today: PlainDate,
): LegalClock | undefined {
  const acceptance = lastOf(events, ...acceptances)
  if (!acceptance) return undefined
  const startedOn = acceptance.data.acceptedOn ?? dayOf(acceptance.at)
  const decision = lastOf(events, ...decisions)
  const until = decision ? dayOf(decision.at) : today
  const spans = pausesIn(events, until)
  const isPaused = (day: PlainDate) => spans.some(({ after, to }) => day > after && day <= to)
  const pausedDays = spans.reduce((sum, { after, to }) => sum + workingDaysBetween(after, to, calendar), 0)
  const used = workingDaysBetween(startedOn, until, calendar) - pausedDays
  const limit = clock.reviewWorkingDays
  const dueOn = walk(startedOn, limit, (day) => calendar.isWorkingDay(day) && !isPaused(day))
  const pause = openPause(events)
  return {
    startedOn,
    limit,
    used,
    dueOn,
    isEstimate: !calendar.covers(Number(dueOn.slice(0, 4))),
    state: decision ? 'stopped' : pause ? 'paused' : 'running',
    ...(!decision && pause && { pausedBecause: pause.data.pauseWords }),
    isOverdue: used > limit,
    daysLeft: Math.max(limit - used, 0),
  }
}
