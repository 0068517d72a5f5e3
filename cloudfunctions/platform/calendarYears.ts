import type { Instant, PlainDate } from '../../src/domain/core/plainDate'
import type { CalendarDay } from '../../src/domain/core/publishedCalendar'
import type { Tx } from './database'

/** One year of the calendar table: its notice, and the days that depart from the plain week. */
export type CalendarYear = {
  year: number
  source: string
  issuedOn: PlainDate | undefined
  importedAt: Instant
  days: CalendarDay[]
}

export async function findCalendarYear(db: Tx, year: number): Promise<CalendarYear | undefined> {
  const row = await db.selectFrom('calendar_years').selectAll().where('year', '=', year).executeTakeFirst()
  if (!row) return undefined
  const days = await db
    .selectFrom('calendar_days')
    .select(['day', 'is_working_day as isWorkingDay', 'name'])
    .where('year', '=', year)
    .orderBy('day')
    .execute()
  const { source, issued_on: issuedOn, imported_at: importedAt } = row
  return { year, source, issuedOn: issuedOn ?? undefined, importedAt, days }
}

/** Writes a year as it now is, in place of what stood there. */
export async function saveCalendarYear(
  db: Tx,
  { year, source, issuedOn, importedAt, days }: CalendarYear,
): Promise<void> {
  const row = { source, issued_on: issuedOn ?? null, imported_at: importedAt }
  await db
    .insertInto('calendar_years')
    .values({ year, ...row })
    .onConflict((conflict) => conflict.column('year').doUpdateSet(row))
    .execute()
  await db.deleteFrom('calendar_days').where('year', '=', year).execute()
  await db
    .insertInto('calendar_days')
    .values(days.map(({ day, isWorkingDay, name }) => ({ day, year, is_working_day: isWorkingDay, name })))
    .execute()
}
