import { addDays, type PlainDate } from './plainDate'

/** Which days are worked. A year is covered once the State Council has published its holidays. */
export interface WorkCalendar {
  isWorkingDay(day: PlainDate): boolean
  covers(year: number): boolean
}

/** A due day, and whether it is only an estimate because it lies in a year whose holidays aren't published (以国务院安排为准). */
export type DueDay = { on: PlainDate; isEstimate: boolean }

const yearOf = (day: PlainDate) => Number(day.slice(0, 4))

/** The day that is `count` working days after `start`. The first day does not count (民法典第 201 条); make-up weekends do. */
export function addWorkingDays(start: PlainDate, count: number, calendar: WorkCalendar): PlainDate {
  let day = start
  for (let left = count; left > 0;) {
    day = addDays(day, 1)
    if (calendar.isWorkingDay(day)) left -= 1
  }
  return day
}

/** As addWorkingDays, and says whether every year it walked through is published. */
export function dueDayAfter(start: PlainDate, count: number, calendar: WorkCalendar): DueDay {
  const on = addWorkingDays(start, count, calendar)
  // A holiday that spills over New Year is in the next year's notice: the last days of December depend on it too.
  return { on, isEstimate: !calendar.covers(yearOf(on)) }
}

/** Working days after `start` up to and including `end`; 0 when `end` is not later. */
export function workingDaysBetween(start: PlainDate, end: PlainDate, calendar: WorkCalendar): number {
  let count = 0
  for (let day = addDays(start, 1); day <= end; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) count += 1
  return count
}

/** 民法典第 203 条：the last day of a period in calendar days moves to the next working day when it falls on a day off. */
export function nextWorkingDay(day: PlainDate, calendar: WorkCalendar): PlainDate {
  return calendar.isWorkingDay(day) ? day : addWorkingDays(day, 1, calendar)
}
