import { getDayDetail } from 'chinese-days'
import { addDays, weekdayOf, type PlainDate } from './plainDate'
import type { WorkCalendar } from './workingDays'

/** One day on which the State Council's notice departs from the plain week. */
export type CalendarDay = { day: PlainDate; isWorkingDay: boolean; name: string }

/** A year's notice is in the package when New Year's Day has its name; for a missing year the package is silent. */
const isPublished = (year: number) => getDayDetail(`${year}-01-01`).name.includes('元旦')

/** The exceptions of one published year, or undefined when its notice isn't known. Seeds the calendar table. */
export function publishedYear(year: number): CalendarDay[] | undefined {
  if (!isPublished(year)) return undefined
  const days: CalendarDay[] = []
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    const { work, name } = getDayDetail(day)
    // The package takes the plain week from the process's zone, and west of Greenwich it is a day off: what is in the
    // notice, named with commas, is right everywhere; the week is ours.
    if (name.includes(',') && work !== weekdayOf(day) <= 5) days.push({ day, isWorkingDay: work, name })
  }
  return days
}

/** A calendar out of published years. In a year that isn't published, the plain week stands in: callers mark it an estimate. */
export function calendarOf(years: readonly number[], exceptions: readonly CalendarDay[]): WorkCalendar {
  const published = new Set(years)
  const departs = new Map(exceptions.map(({ day, isWorkingDay }) => [day, isWorkingDay]))
  return {
    covers: (year) => published.has(year),
    isWorkingDay: (day) => departs.get(day) ?? weekdayOf(day) <= 5,
  }
}

const SEEDED = { from: 2024, to: 2030 }

/** The calendar as the package has it: for tests, for the phone, and until the table is read. */
export const publishedCalendar: WorkCalendar = (() => {
  const years: number[] = []
  const days: CalendarDay[] = []
  for (let year = SEEDED.from; year <= SEEDED.to; year += 1) {
    const exceptions = publishedYear(year)
    if (!exceptions) continue
    years.push(year)
    days.push(...exceptions)
  }
  return calendarOf(years, days)
})()
