import type { Posted } from './post'

/**
 * What came of sending one message.
 * - refused: the person doesn't want it, or has no credit left
 * - invalid: our message or its address is wrong; sending it again would not help
 * - later: surely not sent, and may work later
 * - unknown: it may have arrived, so it is never sent again
 */
export type Sending = { kind: 'sent' | 'refused' | 'invalid' | 'later' | 'unknown'; detail: string }

/** What a call that brought no usable answer means, or undefined when there is one. */
export function withoutAnswer(posted: Posted): Sending | undefined {
  if (posted.kind === 'unreached') return { kind: 'later', detail: posted.detail }
  if (posted.kind === 'unknown') return { kind: 'unknown', detail: posted.detail }
  if (posted.status === 504) return { kind: 'unknown', detail: 'http504' }
  if (posted.status >= 500) return { kind: 'later', detail: `http${posted.status}` }
  return undefined
}
