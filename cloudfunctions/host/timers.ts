import { Cron } from 'croner'
import { log } from '../platform/log'
import type { Bundles, Trigger } from './bundles'

/** Calls the jobs as the cloud's timer does; never twice at once. @returns what stops them and waits for a running one */
export function startTimers(triggers: Trigger[], jobs: Bundles['jobs']): () => Promise<void> {
  let running: Promise<void> = Promise.resolve()
  const crons = triggers.map(
    ({ name, config }) =>
      new Cron(config, { timezone: 'Asia/Shanghai', mode: '7-part', protect: true }, () => {
        running = runOnce(name, jobs)
        return running
      }),
  )
  return async () => {
    for (const cron of crons) cron.stop()
    await running
  }
}

async function runOnce(name: string, jobs: Bundles['jobs']): Promise<void> {
  const event = { Type: 'Timer', TriggerName: name, Time: new Date().toISOString(), Message: '' }
  try {
    await jobs(event, { environment: JSON.stringify({ TRIGGER_SRC: 'timer' }) })
  } catch (error) {
    log('error', 'the timer failed', { name, error: error instanceof Error ? error.message : 'unknown' })
  }
}
