import { runDue } from '../features/jobs'
import { readCalendar } from '../platform/calendar'
import { getDatabase } from '../platform/database'
import { callerOf, type FunctionContext } from '../platform/identity'
import { log } from '../platform/log'

export { closeDatabase as close } from '../platform/database'

/** The one minute timer. Only the platform can say that it is one: any client can send an event of Type "Timer". */
export async function main(_event: unknown, context: FunctionContext | undefined) {
  if (!callerOf(context)?.isTimer) {
    log('warning', 'timer refused: not called by the timer')
    return { ok: false as const, code: 'not_allowed' }
  }
  const database = getDatabase()
  const { failed } = await runDue(database, { now: new Date().toISOString(), calendar: await readCalendar(database) })
  return { ok: failed.length === 0, failed }
}
