import { keptCalendar, readCalendar } from '../platform/calendar'
import { router } from '../features/router'
import { getDatabase, getSideDatabase } from '../platform/database'
import type { FunctionContext } from '../platform/identity'
import { serve, type CallEvent } from '../platform/serve'

const currentCalendar = keptCalendar(() => readCalendar(getDatabase()))

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
