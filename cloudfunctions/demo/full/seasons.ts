import { sql } from 'kysely'
import { addDays, addMonths, type PlainDate } from '../../../src/domain/core/plainDate'
import type { WorkCalendar } from '../../../src/domain/core/workingDays'
import type { Tx } from '../../platform/database'
import type { Random } from '../random'

/** After 春节, when people stay at home or go away again, offices get five times as many applications: for three weeks. */
export const PEAK = 5
/** More than that, as many a window in which one could apply has no such weeks. */
const PEAK_WEIGHT = 5.7
const PEAK_WORKING_DAYS = 15
const YEARS = 3

/** The working days on which one could submit in the last three years, and how busy they were, added up. */
export type Seasons = { days: readonly PlainDate[]; busy: Float64Array; isPeak: readonly boolean[] }

/** @param festivals the last day off of each 春节 */
export function seasonsUntil(today: PlainDate, calendar: WorkCalendar, festivals: readonly PlainDate[]): Seasons {
  const days: PlainDate[] = []
  const isPeak: boolean[] = []
  let left = 0
  for (let day = addMonths(today, -12 * YEARS); day < today; day = addDays(day, 1)) {
    if (festivals.includes(day)) left = PEAK_WORKING_DAYS
    if (!calendar.isWorkingDay(day)) continue
    days.push(day)
    isPeak.push(left > 0)
    left -= 1
  }
  let sum = 0
  return { days, isPeak, busy: Float64Array.from(isPeak, (is) => (sum += is ? PEAK_WEIGHT : 1)) }
}

/** A working day between two days, busy ones more often; undefined where there is none. */
export function pickDay(
  { days, busy }: Seasons,
  from: PlainDate,
  to: PlainDate,
  random: Random,
): PlainDate | undefined {
  const first = placeOf(days.length, (place) => String(days[place]) >= from)
  const end = placeOf(days.length, (place) => String(days[place]) > to)
  if (first >= end) return undefined
  const before = first ? Number(busy[first - 1]) : 0
  const wanted = before + random() * (Number(busy[end - 1]) - before)
  return days[placeOf(end - 1, (place) => Number(busy[place]) > wanted)]
}

/** The first place below `count` that is far enough. */
function placeOf(count: number, isFar: (place: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isFar(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** The last day off of each 春节 that the calendar knows. */
export async function listFestivals(db: Tx): Promise<PlainDate[]> {
  const { rows } = await sql<{ day: PlainDate }>`select max(day) as day from calendar_days
    where name like '%春节%' and not is_working_day group by year`.execute(db)
  return rows.map(({ day }) => day)
}
