import type { EventData } from '../application'
import type { ApplicationAction, ApplicationStatus } from '../status'
import { statusBy, transitions } from '../transitions'

/** What happened, in the ways that lead elsewhere. */
const happenings: EventData[] = [{}, { noticeTo: '2026-12-01' }, { missingKeys: ['x'] }]

/**
 * Every change of status that the table allows, with whose it is, as `from to role`. What the system does on its own belongs to
 * the timer; but the last missing document keeps an undertaking in the applicant's own request.
 */
export function caseMoves(): string[] {
  return [...new Set(Object.keys(transitions).flatMap((action) => movesOf(action as ApplicationAction)))].sort()
}

function movesOf(action: ApplicationAction): string[] {
  const { by, moves } = transitions[action]
  const role = action === 'keepUndertaking' ? 'applicant' : by
  if (role === 'system') return []
  return (Object.keys(moves) as ApplicationStatus[]).flatMap((from) =>
    happenings
      .map((data) => statusBy(from, action, data))
      .filter((to) => to !== undefined && to !== from)
      .map((to) => `${from} ${to} ${role}`),
  )
}
