import { addDays, weekdayOf, type PlainDate } from '../core/plainDate'
import type { Outcome } from './visit'

export type SuggestedDay = { label: string; day: PlainDate }

/** 农历正月初一; by 国家标准 GB/T 33661 the calendar is computed, and these are its days. */
const springFestivals: readonly PlainDate[] = [
  '2027-02-06',
  '2028-01-26',
  '2029-02-13',
  '2030-02-03',
  '2031-01-23',
  '2032-02-11',
  '2033-01-31',
  '2034-02-19',
  '2035-02-08',
]
/** Those who work away come home about a week before the festival. */
const BEFORE_FESTIVAL_DAYS = 7
const DAYS_IN_WEEK = 7
const SOON_DAYS = 3

const beforeFestival = (today: PlainDate): PlainDate | undefined =>
  springFestivals.map((day) => addDays(day, -BEFORE_FESTIVAL_DAYS)).find((day) => day > today)

/** Days for the next visit that an officer often picks: tomorrow, in three days, Monday next, before the Spring Festival. */
export function suggestedDays(today: PlainDate): SuggestedDay[] {
  const festival = beforeFestival(today)
  return [
    { label: '明天', day: addDays(today, 1) },
    { label: '三天后', day: addDays(today, SOON_DAYS) },
    { label: '下周一', day: addDays(today, DAYS_IN_WEEK + 1 - weekdayOf(today)) },
    ...(festival ? [{ label: '春节前', day: festival }] : []),
  ]
}

/** The day that stands there before anything is picked: soon where nobody was home, before the festival for who works away. */
export function suggestedDay(outcome: Outcome, today: PlainDate): PlainDate | undefined {
  if (outcome === 'notHome') return addDays(today, SOON_DAYS)
  return outcome === 'workingAway' ? beforeFestival(today) : undefined
}
