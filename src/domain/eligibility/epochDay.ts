import type { PlainDate } from '../core/plainDate'

/** A day as a number, for comparing many of them: days since 1970-01-01. */
export type EpochDay = number
/** A day taken apart, for counting months on from it; `month` counts from 0. */
export type CalendarDay = { year: number; month: number; date: number }
const MILLISECONDS = 86_400_000

export const calendarDayOf = (day: PlainDate): CalendarDay => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)) - 1,
  date: Number(day.slice(8)),
})

export function epochDayOf(day: PlainDate): EpochDay {
  const { year, month, date } = calendarDayOf(day)
  return Date.UTC(year, month, date) / MILLISECONDS
}

export function plainDateOf(day: EpochDay): PlainDate {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10)
}

/** As addMonths: where the day is missing in that month, the month's last day. */
export function monthsAfter({ year, month, date }: CalendarDay, months: number): EpochDay {
  const day = Date.UTC(year, month + months, date) / MILLISECONDS
  // Every month has 28 days, so only the last three can be missing: they run over, into the first days of the next.
  return date <= 28 ? day : Math.min(day, Date.UTC(year, month + months + 1, 0) / MILLISECONDS)
}

export const monthsLater = (day: PlainDate, months: number): EpochDay => monthsAfter(calendarDayOf(day), months)
