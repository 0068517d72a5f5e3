import { isStaff, type Actor } from '../core/actor'
import type { Instant } from '../core/plainDate'

/** An opening tells how many people a policy reaches: staff at work and people who aren't signed in aren't counted. */
export function countsAsOpening(actor: Actor | undefined): actor is Actor {
  return actor !== undefined && !isStaff(actor)
}

/** The half hour that an instant lies in: one person counts once in it. */
export function halfHourOf(now: Instant): Instant {
  const minute = now.slice(14, 16) < '30' ? '00' : '30'
  return `${now.slice(0, 14)}${minute}:00.000Z`
}
