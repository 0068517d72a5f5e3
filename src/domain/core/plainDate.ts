import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** A calendar day, `YYYY-MM-DD`, with no time and no zone. */
export type PlainDate = string
/** A moment, ISO 8601 in UTC: `2026-11-22T08:30:00.000Z`. */
export type Instant = string

const CHINA_OFFSET_HOURS = 8

/** Whether the text names a day that exists: `2026-02-30` does not. */
export function isPlainDate(text: string): text is PlainDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && plainDateAt(Date.UTC(...partsOf(text))) === text
}

/** The day in China at an instant. The offset is fixed: old phones have no Intl, and China has had one zone since 1991. */
export function dayOf(instant: Instant): PlainDate {
  return dayjs.utc(instant).add(CHINA_OFFSET_HOURS, 'hour').format('YYYY-MM-DD')
}

/** The hour of the day in China, 0 to 23. */
export function chinaHour(instant: Instant): number {
  return dayjs.utc(instant).add(CHINA_OFFSET_HOURS, 'hour').hour()
}

export function addMinutes(instant: Instant, count: number): Instant {
  return dayjs.utc(instant).add(count, 'minute').toISOString()
}

/** The instant at which a day begins in China. */
export function startOfDay(day: PlainDate): Instant {
  return dayjs.utc(day).subtract(CHINA_OFFSET_HOURS, 'hour').toISOString()
}

// Numbers and not dayjs: rules walk through thousands of days, and this is twenty times as fast.
const partsOf = (day: PlainDate) =>
  [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))] as const
const plainDateAt = (milliseconds: number): PlainDate =>
  Number.isNaN(milliseconds) ? 'Invalid Date' : new Date(milliseconds).toISOString().slice(0, 10)

export function addDays(day: PlainDate, count: number): PlainDate {
  const [year, month, date] = partsOf(day)
  return plainDateAt(Date.UTC(year, month, date + count))
}

/** The same day some months on; the last day of the month where that day is missing (31 August + 6 = 28 February). */
export function addMonths(day: PlainDate, count: number): PlainDate {
  const [year, month, date] = partsOf(day)
  const lastDate = new Date(Date.UTC(year, month + count + 1, 0)).getUTCDate()
  return plainDateAt(Date.UTC(year, month + count, Math.min(date, lastDate)))
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayjs.utc(to).diff(dayjs.utc(from), 'day')
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: PlainDate): number {
  return dayjs.utc(day).day() || 7
}

const weekdayName = ['', '一', '二', '三', '四', '五', '六', '日']

/** `12月1日（周二）`, with the year in front when it is not this year. */
export function sayDay(day: PlainDate, today: PlainDate): string {
  return `${sayPastDay(day, today)}（周${weekdayName[weekdayOf(day)]}）`
}

/** `12月1日`, with the year in front when it is not this year: nobody plans for a day gone by, so its weekday is left out. */
export function sayPastDay(day: PlainDate, today: PlainDate): string {
  const [year, month, date] = day.split('-').map(Number)
  const words = `${month}月${date}日`
  return day.slice(0, 4) === today.slice(0, 4) ? words : `${year}年${words}`
}

/** `2026年5月8日`: a date on a paper is read with its year, and its weekday is nobody's concern. */
export function sayFullDay(day: PlainDate): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** `11月22日 16:30`, in China. */
export function sayInstant(instant: Instant): string {
  const local = dayjs.utc(instant).add(CHINA_OFFSET_HOURS, 'hour')
  return `${local.month() + 1}月${local.date()}日 ${local.format('HH:mm')}`
}
