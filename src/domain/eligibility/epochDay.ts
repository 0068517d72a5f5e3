import type { PlainDate } from '../core/plainDate'

/** A day as a number, for comparing many of them: days since 1970-01-01. */
export type EpochDay = number
const MILLISECONDS = 86_400_000

const partsOf = (day: PlainDate) =>
  [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))] as const

export function epochDayOf(day: PlainDate): EpochDay {
  return Date.UTC(...partsOf(day)) / MILLISECONDS
}

export function plainDateOf(day: EpochDay): PlainDate {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10)
}

/** As addMonths: where the day is missing in that month, the month's last day. */
export function monthsLater(day: PlainDate, months: number): EpochDay {
  const [year, month, date] = partsOf(day)
  const lastDate = new Date(Date.UTC(year, month + months + 1, 0)).getUTCDate()
  return Date.UTC(year, month + months, Math.min(date, lastDate)) / MILLISECONDS
}
