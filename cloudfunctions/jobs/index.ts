import { sweepUploads } from '../features/files/sweep'
import { getDatabase } from '../platform/database'
import { callerOf, type FunctionContext } from '../platform/identity'
import { log } from '../platform/log'

export { closeDatabase as close } from '../platform/database'

/** What is due is done one after the other; what fails is logged and doesn't stop the next. */
const duties: Record<string, (now: string) => Promise<unknown>> = {
  sweepUploads: (now) => sweepUploads(getDatabase(), now),
}

/** The one minute timer. Only the platform can say that it is one: any client can send an event of Type "Timer". */
export async function main(_event: unknown, context: FunctionContext | undefined) {
  if (!callerOf(context)?.isTimer) {
    log('warning', 'timer refused: not called by the timer')
    return { ok: false as const, code: 'not_allowed' }
  }
  const now = new Date().toISOString()
  const failed: string[] = []
  for (const [name, duty] of Object.entries(duties)) if (!(await isDone(name, () => duty(now)))) failed.push(name)
  return { ok: failed.length === 0, failed }
}

async function isDone(name: string, duty: () => Promise<unknown>): Promise<boolean> {
  try {
    await duty()
    return true
  } catch (error) {
    log('error', 'a duty of the timer failed', { name, error: error instanceof Error ? error.name : 'unknown' })
    return false
  }
}
