import { calendarOf, publishedYear } from '../../src/domain/core/publishedCalendar'
import type { WorkCalendar } from '../../src/domain/core/workingDays'
import type { Database, Tx } from './database'

/** The working calendar as the table has it; of a day that two notices speak of, the later year's word counts. */
export async function readCalendar(db: Database | Tx): Promise<WorkCalendar> {
  const years = await db.selectFrom('calendar_years').select('year').execute()
  const days = await db.selectFrom('calendar_days').select(['day', 'is_working_day', 'name']).orderBy('year').execute()
  return calendarOf(
    years.map(({ year }) => year),
    days.map((row) => ({ day: row.day, isWorkingDay: row.is_working_day, name: row.name })),
  )
}

const KEPT_MS = 60_000

/** The table's calendar, read at most once a minute: so soon every process sees a year that was imported. */
export function keptCalendar(read: () => Promise<WorkCalendar>, clock: () => number = Date.now) {
  let kept: { value: Promise<WorkCalendar>; until: number } | undefined
  return (): Promise<WorkCalendar> => {
    if (!kept || kept.until <= clock()) {
      const value = read()
      value.catch(() => (kept = undefined))
      kept = { value, until: clock() + KEPT_MS }
    }
    return kept.value
  }
}

/** Seeds the years that the package knows and the table lacks. */
export async function seedCalendar(db: Database, from: number, to: number, at: string): Promise<void> {
  for (let year = from; year <= to; year += 1) {
    const days = publishedYear(year)
    if (!days) continue
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('calendar_years')
      .values({ year, source: 'chinese-days 1.5.7', imported_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (!numInsertedOrUpdatedRows || days.length === 0) continue
    await db
      .insertInto('calendar_days')
      .values(days.map((row) => ({ day: row.day, year, is_working_day: row.isWorkingDay, name: row.name })))
      .execute()
  }
}
