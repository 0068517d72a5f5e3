import { maskName } from '../core/personName'
import { addDays, type PlainDate } from '../core/plainDate'
import { maskResidentId } from '../core/residentId'
import { addWorkingDays, nextWorkingDay, type WorkCalendar } from '../core/workingDays'
import type { PublicNoticeRule } from '../policies/policy.schema'

/**
 * When a notice begun on a day ends. The first day doesn't count (民法典第 201 条); a period in calendar days that ends on
 * a day off ends on the next working day (第 203 条).
 */
export function publicNoticeDays(
  from: PlainDate,
  { length, unit }: Pick<PublicNoticeRule, 'length' | 'unit'>,
  calendar: WorkCalendar,
): { from: PlainDate; to: PlainDate } {
  const to =
    unit === 'workingDays' ? addWorkingDays(from, length, calendar) : nextWorkingDay(addDays(from, length), calendar)
  return { from, to }
}

/** What of a person stands in a public notice (个人信息保护法第 25 条): never a full name, never a readable number. */
export function maskForNotice(name: string, residentId: string | undefined): { nameMasked: string; idMasked: string } {
  return { nameMasked: maskName(name), idMasked: residentId ? maskResidentId(residentId) : '' }
}
