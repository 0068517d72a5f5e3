import { sql } from 'kysely'
import type { Tx } from '../../platform/database'
import { log } from '../../platform/log'

/** Runs each item behind a savepoint of its own: one that fails is undone, noted and left for the next time. @returns how many went well */
export async function eachApart(tx: Tx, task: string, ids: readonly string[], run: (id: string) => Promise<boolean>) {
  let count = 0
  for (const id of ids) {
    await sql`savepoint item`.execute(tx)
    try {
      if (await run(id)) count += 1
      await sql`release savepoint item`.execute(tx)
    } catch (error) {
      await sql`rollback to savepoint item`.execute(tx)
      log('error', 'timer task failed on a case', { task, id, error: error instanceof Error ? error.name : 'unknown' })
    }
  }
  return count
}
