import { addDays, startOfDay, type Instant, type PlainDate } from '../../src/domain/core/plainDate'
import type { WorkCalendar } from '../../src/domain/core/workingDays'

const MINUTE_MS = 60_000

/**
 * The working days behind today: entry n is the latest one from which today is 第 n 个工作日. From 1 on they all lie in
 * the past, also on a Sunday and early in the morning.
 */
export function workingDaysBehind(today: PlainDate, count: number, calendar: WorkCalendar): PlainDate[] {
  const days: PlainDate[] = []
  let passed = calendar.isWorkingDay(today) ? 1 : 0
  if (passed) days.push(today)
  for (let day = addDays(today, -1); days.length <= count; day = addDays(day, -1)) {
    if (!calendar.isWorkingDay(day)) continue
    days[passed] = day
    passed += 1
  }
  return days
}

export const atMinute = (day: PlainDate, minute: number): Instant =>
  new Date(Date.parse(startOfDay(day)) + minute * MINUTE_MS).toISOString()
