import { addDays, daysBetween, isPlainDate, weekdayOf, type PlainDate } from '../../src/domain/core/plainDate'
import { calendarOf, type CalendarDay } from '../../src/domain/core/publishedCalendar'
import { sentence } from './sentence'

/** What the State Council's notice says of a year: where it stands, and which days are off or worked instead. */
export type CalendarNotice = {
  year: number
  /** document number and address */
  source: string
  issuedOn?: PlainDate
  days: CalendarDay[]
}

/** 《全国年节及纪念日放假办法》（2024 年修订）: these festivals give days off each year. */
const festivals = ['元旦', '春节', '清明', '劳动', '端午', '中秋', '国庆']
/** Off by the same rule, whatever the moon does. */
const fixedDaysOff = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']
/** 248 days were worked in 2025 and in 2026; other years differ by few. */
const PLAUSIBLE = { least: 245, most: 253 }
const YEARS = { first: 2020, last: 2100 }
const NOTHING = 'Nothing was imported.'

/** A notice may set the last days of the December before it. */
const isIn = (year: number, day: PlainDate) => day.startsWith(`${year}-`) || day.startsWith(`${year - 1}-12-`)

function faultOf(year: number, { day, isWorkingDay, name }: CalendarDay): string | undefined {
  if (!isPlainDate(day)) return `“${day}” is no day that exists; write it like ${year}-10-01`
  if (!isIn(year, day)) return `${day} lies neither in ${year} nor in the December before it`
  if (!name) return `which festival ${day} belongs to is missing`
  if (isWorkingDay && weekdayOf(day) <= 5)
    return `${day} is no Saturday or Sunday: it is worked anyway, and no make-up day`
  return undefined
}

/** How many days of the year are worked. */
export function countWorkingDays({ year, days }: Pick<CalendarNotice, 'year' | 'days'>): number {
  const { isWorkingDay } = calendarOf([year], days)
  const all = daysBetween(`${year}-01-01`, `${year + 1}-01-01`)
  return Array.from({ length: all }, (_, at) => addDays(`${year}-01-01`, at)).filter(isWorkingDay).length
}

/** @throws a sentence for the first thing in which the notice can't be right; then nothing has been written */
export function checkNotice({ year, source, issuedOn, days }: CalendarNotice): void {
  const refuse = (fault: string) => sentence(`${fault}. ${NOTHING}`)
  if (!Number.isInteger(year) || year < YEARS.first || year > YEARS.last)
    throw refuse(`The year is missing, or isn’t between ${YEARS.first} and ${YEARS.last}`)
  if (!source) throw refuse('The source is missing: the document’s number, and its address')
  if (issuedOn !== undefined && !isPlainDate(issuedOn)) throw refuse(`“${issuedOn}” is no day on which it was issued`)
  for (const day of days) {
    const fault = faultOf(year, day)
    if (fault) throw refuse(fault)
  }
  const all = days.map(({ day }) => day)
  const twice = all.find((day, at) => all.indexOf(day) !== at)
  if (twice) throw refuse(`${twice} is given twice`)
  const off = days.filter(({ isWorkingDay }) => !isWorkingDay)
  const lacking = fixedDaysOff.map((day) => `${year}-${day}`).find((day) => !off.some((one) => one.day === day))
  if (lacking) throw refuse(`${lacking} has to be a day off, and isn’t`)
  const unnamed = festivals.filter((festival) => !off.some(({ name }) => name.includes(festival)))
  if (unnamed.length) throw refuse(`There is no day off for ${unnamed.join('、')}`)
  const worked = countWorkingDays({ year, days })
  if (worked < PLAUSIBLE.least || worked > PLAUSIBLE.most)
    throw refuse(`${worked} working days in ${year} can’t be: there are ${PLAUSIBLE.least} to ${PLAUSIBLE.most}`)
}

/**
 * What the table keeps: the days that depart from the plain week, and each of the December before, which may put right
 * what that year's own notice said.
 */
export const departures = ({ year, days }: Pick<CalendarNotice, 'year' | 'days'>): CalendarDay[] =>
  days
    .filter(({ day, isWorkingDay }) => isWorkingDay !== weekdayOf(day) <= 5 || !day.startsWith(`${year}-`))
    .sort((one, other) => (one.day < other.day ? -1 : 1))
