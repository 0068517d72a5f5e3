import { setTimeout as pause } from 'node:timers/promises'
import { log } from '../../platform/log'
import { launch, type RunningPostgres } from './launch'
import { isAlive } from './process'

const LOOK_EVERY_MS = 500
const TRIES = 5

/**
 * Starts PostgreSQL again at the same address when it dies alone.
 * @param onLost told once when it can't be started again
 * @returns what ends the watch and the server
 */
export function watchPostgres(first: RunningPostgres, onLost: (error: unknown) => void): () => Promise<void> {
  let current = first
  const end = new AbortController()
  const watching = (async () => {
    while (!end.signal.aborted) {
      await pause(LOOK_EVERY_MS, undefined, { signal: end.signal })
      if (isAlive(current.pid)) continue
      log('error', 'PostgreSQL died alone and is started again', { pid: current.pid })
      current = await relaunch(current)
    }
  })().catch((error: unknown) => {
    if (!end.signal.aborted) onLost(error)
  })
  return async () => {
    end.abort()
    await watching
    await current.stop()
  }
}

/** The dead one's last backends may hold its memory for a moment. */
async function relaunch({ place }: Pick<RunningPostgres, 'place'>, tries = TRIES): Promise<RunningPostgres> {
  try {
    return await launch(place)
  } catch (error) {
    if (tries <= 1) throw error
    await pause(LOOK_EVERY_MS)
    return relaunch({ place }, tries - 1)
  }
}
