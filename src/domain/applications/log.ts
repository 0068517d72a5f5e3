import type { CaseEvent } from './application'
import type { ApplicationAction } from './status'

/** The newest event of one of these kinds. */
export function lastOf(events: readonly CaseEvent[], ...actions: ApplicationAction[]): CaseEvent | undefined {
  for (let place = events.length - 1; place >= 0; place -= 1) {
    const event = events[place]
    if (event && actions.includes(event.action)) return event
  }
  return undefined
}

/** The pause that stands, if the legal clock is stopped now. */
export function openPause(events: readonly CaseEvent[]): CaseEvent | undefined {
  const last = lastOf(events, 'pause', 'resume')
  return last?.action === 'pause' ? last : undefined
}

export const acceptances = ['accept', 'acceptConditionally', 'acceptBySilence'] as const

/** Events by which the case came to the bureau: the answer is due from here. */
export const receipts = ['submit', 'supplement'] as const
