import { addMinutes, chinaHour, type Instant } from '../core/plainDate'
import type { Channel } from './reminder'

/** `started` stands before the sending and is all that is left of a runner that died in it. */
export type Outcome = 'started' | 'sent' | 'refused' | 'invalid' | 'later' | 'unknown' | 'tasked'
export type Attempt = { channel: Channel; outcome: Outcome }

/** Nobody's phone rings between nine in the evening and eight in the morning, in China. */
export function isQuiet(now: Instant): boolean {
  const hour = chinaHour(now)
  return hour >= 21 || hour < 8
}

/** Waits before the second, third and fourth sending by one channel; then the next channel has its turn. */
const WAIT_MINUTES = [5, 15, 60] as const

export function retryAt(now: Instant, attempts: readonly Attempt[], channel: Channel): Instant {
  const failed = attempts.filter((attempt) => attempt.channel === channel && attempt.outcome === 'later').length
  return addMinutes(now, WAIT_MINUTES[Math.min(failed, WAIT_MINUTES.length) - 1] ?? WAIT_MINUTES[0])
}

function isSpent(attempts: readonly Attempt[], channel: Channel): boolean {
  const mine = attempts.filter((attempt) => attempt.channel === channel)
  return mine.some(({ outcome }) => outcome !== 'later') || mine.length > WAIT_MINUTES.length
}

/**
 * The channel whose turn it is: a subscription message, else an SMS, else a call by a member of staff. What may have
 * arrived is told again by no machine: a person looks at it and calls.
 */
export function nextChannel(attempts: readonly Attempt[], can: { wechat: boolean; sms: boolean }): Channel {
  if (attempts.some(({ outcome }) => outcome === 'unknown')) return 'call'
  if (can.wechat && !isSpent(attempts, 'wechat')) return 'wechat'
  if (can.sms && !isSpent(attempts, 'sms')) return 'sms'
  return 'call'
}
