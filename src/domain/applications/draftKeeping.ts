import { addDays, dayOf, daysBetween, sayPastDay, type Instant, type PlainDate } from '../core/plainDate'

/** A draft holds numbers that only its person needs: after half a year untouched nobody waits for it. */
export const DRAFTS_KEPT_DAYS = 180
/** From so many days before its last one a draft says so itself. */
const SAID_DAYS = 30
/** So many days before it the person is told, once. */
export const TOLD_DAYS = 14

/** The last day on which a draft is kept that was touched last at this instant. */
export const keptUntil = (updatedAt: Instant): PlainDate => addDays(dayOf(updatedAt), DRAFTS_KEPT_DAYS)

/** `草稿保留到 5月22日，之后会自动清除`, or undefined while that is far away. */
export function sayKeeping(updatedAt: Instant, now: Instant): string | undefined {
  const today = dayOf(now)
  const last = keptUntil(updatedAt)
  return daysBetween(today, last) < SAID_DAYS ? `草稿保留到 ${sayPastDay(last, today)}，之后会自动清除` : undefined
}
