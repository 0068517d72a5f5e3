import type { PlainDate } from '../core/plainDate'
import { Problem } from '../core/problem'
import type { Policy } from './policy.schema'

/**
 * 到时提醒我: a day after today, on which the policy still runs.
 * @throws Problem reminder_day_passed, policy_not_open
 */
export function checkAlarm({ title, validTo }: Pick<Policy, 'title' | 'validTo'>, on: PlainDate, today: PlainDate) {
  if (on <= today) throw new Problem('reminder_day_passed')
  if (validTo && validTo < on) throw new Problem('policy_not_open', { title, on: validTo })
}
