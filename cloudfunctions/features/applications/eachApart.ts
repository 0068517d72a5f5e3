import { sql } from 'kysely'
import { addMinutes, type Instant } from '../../../src/domain/core/plainDate'
import { Problem } from '../../../src/domain/core/problem'
import type { Tx } from '../../platform/database'
import { log } from '../../platform/log'
import { clearFailure, countFailure, putOff } from './failureRepository'

/** One task of the timer, now. */
export type Turn = { task: string; now: Instant }

const LONGEST_MINUTES = 24 * 60

/** One minute, two, four … a day: whoever fails lets the others go first. */
export const waitAfter = (failures: number): number => Math.min(2 ** (failures - 1), LONGEST_MINUTES)

const nameOf = (error: unknown) =>
  error instanceof Problem ? error.code : error instanceof Error ? error.name : 'unknown'

async function noteFailure(tx: Tx, { task, now }: Turn, id: string, error: unknown): Promise<void> {
  const failures = await countFailure(tx, { task, id, now })
  const nextAt = addMinutes(now, waitAfter(failures))
  await putOff(tx, { task, id, until: nextAt })
  log('error', 'timer task failed on a case', { task, id, error: nameOf(error), failures, nextAt })
}

/** Runs each item behind a savepoint of its own: one that fails is undone, noted and put off. @returns how many went well */
export async function eachApart(tx: Tx, turn: Turn, ids: readonly string[], run: (id: string) => Promise<boolean>) {
  let count = 0
  for (const id of ids) {
    await sql`savepoint item`.execute(tx)
    try {
      if (await run(id)) count += 1
      await clearFailure(tx, turn.task, id)
      await sql`release savepoint item`.execute(tx)
    } catch (error) {
      await sql`rollback to savepoint item`.execute(tx)
      await noteFailure(tx, turn, id, error)
    }
  }
  return count
}
