import { sql } from 'kysely'
import type { Tx } from '../../platform/database'

const STILL_NAMED = '23503'

/**
 * Deletes as many as can go. Where something still names one of them the set is halved until that one is found, so that a
 * table that nobody here has thought of keeps what it is about. @returns those that stay
 */
export async function deleteApart(
  db: Tx,
  ids: readonly string[],
  run: (db: Tx, ids: readonly string[]) => Promise<void>,
): Promise<string[]> {
  if (ids.length === 0) return []
  await sql`savepoint removal`.execute(db)
  try {
    await run(db, ids)
    await sql`release savepoint removal`.execute(db)
    return []
  } catch (error) {
    if ((error as { code?: unknown }).code !== STILL_NAMED) throw error
    await sql`rollback to savepoint removal`.execute(db)
    await sql`release savepoint removal`.execute(db)
  }
  if (ids.length === 1) return [...ids]
  const half = Math.ceil(ids.length / 2)
  return [...(await deleteApart(db, ids.slice(0, half), run)), ...(await deleteApart(db, ids.slice(half), run))]
}
