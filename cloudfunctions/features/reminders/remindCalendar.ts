import { missingYear } from '../../../src/domain/core/missingYear'
import { addDays, weekdayOf, type Instant, type PlainDate } from '../../../src/domain/core/plainDate'
import type { WorkCalendar } from '../../../src/domain/core/workingDays'
import type { Tx } from '../../platform/database'
import { remindAll } from './remind'
import { listAdministrators } from './repository'

type Time = { now: Instant; today: PlainDate; calendar: WorkCalendar }

const mondayOf = (day: PlainDate) => addDays(day, 1 - weekdayOf(day))

/** Once a week, until it is there, administrators hear that a year's days off are missing. @returns how many were told */
export async function remindCalendar(tx: Tx, { now, today, calendar }: Time): Promise<number> {
  const year = missingYear(today, calendar)
  if (year === undefined) return 0
  const administrators = await listAdministrators(tx)
  return remindAll(
    tx,
    now,
    administrators.map(({ personId, area }) => ({
      personId,
      divisionCode: area,
      kind: 'calendarMissing',
      data: { title: `${year}年` },
      dedupeKey: `calendarMissing:${year}:${mondayOf(today)}:${personId}`,
    })),
  )
}
