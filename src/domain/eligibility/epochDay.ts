import type { PlainDate } from '../core/plainDate'

/** A day as a number, for comparing many of them: days since 1970-01-01. */
export type EpochDay = number
/** A day taken apart, for counting months on from it; `month` counts from 0. */
export type CalendarDay = { year: number; month: number; date: number }

export const calendarDayOf = (day: PlainDate): CalendarDay => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)) - 1,
  date: Number(day.slice(8)),
})

export function epochDayOf(day: PlainDate): EpochDay {
  const { year, month, date } = calendarDayOf(day)
  return dayNumber(year, month, date)
}

export function plainDateOf(day: EpochDay): PlainDate {
  const date = new Date(day * MILLISECONDS)
  const year = String(date.getUTCFullYear()).padStart(4, '0')
  return `${year}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`
}

const twoDigits = (number: number) => (number < 10 ? `0${number}` : String(number))

/** As addMonths: where the day is missing in that month, the month's last day. */
export function monthsAfter({ year, month, date }: CalendarDay, months: number): EpochDay {
  const day = dayNumber(year, month + months, date)
  // Every month has 28 days, so only the last three can be missing: they run over, into the first days of the next.
  return date <= 28 ? day : Math.min(day, dayNumber(year, month + months + 1, 0))
}

export const monthsLater = (day: PlainDate, months: number): EpochDay => monthsAfter(calendarDayOf(day), months)

const MILLISECONDS = 86_400_000
/** Of the first of March in the year 0 of this count, seen from 1970-01-01. */
const FIRST = -719_468

/**
 * Counted, because Date.UTC takes ten times as long; months and dates may run over, as there. Years begin in March here:
 * then a leap day is a year's last, and months are 31, 30, 31, 30, 31 days long, again and again.
 */
function dayNumber(year: number, month: number, date: number): EpochDay {
  const months = year * 12 + month - 2
  const march = Math.floor(months / 12)
  const century = Math.floor(march / 100)
  const leapDays = Math.floor(march / 4) - century + Math.floor(century / 4)
  const untilMonth = Math.floor(((months - march * 12) * 153 + 2) / 5)
  return FIRST + march * 365 + leapDays + untilMonth + date - 1
}
