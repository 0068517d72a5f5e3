const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** Long enough for a slow SMS network, short enough that a code seen on a table is worth nothing. */
export const CODE_LIVES_MS = 5 * MINUTE_MS
/** Five guesses out of a million; the database's check on phone_codes.tries says the same. */
export const TRIES_PER_CODE = 5
/** One asking per phone at a time: the button counts this down. */
export const RESEND_AFTER_SECONDS = 60

/**
 * How many codes may go out, each within its window.
 * - phone: nobody needs more, and nobody shall be rung out of bed by a stranger (50 guesses a day in all).
 * - address: a village office or a family shares one; a machine that walks through numbers is stopped.
 * - all: what the SMS budget bears; a city of a hundred counters stays far below it.
 */
export const codeLimits = [
  { of: 'phone', withinMs: HOUR_MS, most: 5, when: '过一小时' },
  { of: 'phone', withinMs: DAY_MS, most: 10, when: '明天' },
  { of: 'address', withinMs: HOUR_MS, most: 20, when: '过一小时' },
  { of: 'all', withinMs: HOUR_MS, most: 2000, when: '过一小时' },
] as const
export type CodeLimit = (typeof codeLimits)[number]
