import { dayOf, daysBetween, type PlainDate } from '../core/plainDate'
import type { CaseEvent } from './application'
import { ended, type ApplicationStatus } from './status'
import { statusAfter } from './transitions'

export type PersonClock = { startedOn: PlainDate; days: number; endedOn?: PlainDate }

/** With the money in the account the wait is over, whatever formalities follow. */
function endOf(events: readonly CaseEvent[], status: ApplicationStatus): CaseEvent | undefined {
  const credited = [...events].reverse().find(({ action }) => action === 'confirmCredited')
  if (credited && (status === 'credited' || status === 'closed')) return credited
  return ended.includes(status) ? events[events.length - 1] : undefined
}

/** 群众感受钟: every day from first submitting until the money is there, whoever holds the case. Undefined before submitting. */
export function personClockOf(events: readonly CaseEvent[], today: PlainDate): PersonClock | undefined {
  const first = events[0]
  if (!first) return undefined
  const startedOn = dayOf(first.at)
  const end = endOf(events, statusAfter(events))
  const endedOn = end && dayOf(end.at)
  return { startedOn, days: daysBetween(startedOn, endedOn ?? today), ...(endedOn && { endedOn }) }
}
