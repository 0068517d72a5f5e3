import { readCalendar } from '../platform/calendar'
import { router } from '../features/router'
import { getDatabase, getSideDatabase } from '../platform/database'
import type { FunctionContext } from '../platform/identity'
import { serve, type CallEvent } from '../platform/serve'
import type { WorkCalendar } from '../../src/domain/core/workingDays'

const CALENDAR_KEPT_MS = 60_000
let calendar: { value: Promise<WorkCalendar>; until: number } | undefined

/** The table's calendar, read at most once a minute. */
function currentCalendar(): Promise<WorkCalendar> {
  if (!calendar || calendar.until < Date.now()) {
    const value = readCalendar(getDatabase())
    value.catch(() => (calendar = undefined))
    calendar = { value, until: Date.now() + CALENDAR_KEPT_MS }
  }
  return calendar.value
}

export { closeDatabase as close } from '../platform/database'

/** The one door for people. */
export async function main(event: CallEvent, context: FunctionContext) {
  return serve(event, context, {
    router,
    database: getDatabase(),
    sideDatabase: getSideDatabase(),
    now: () => new Date().toISOString(),
    calendar: await currentCalendar(),
  })
}
