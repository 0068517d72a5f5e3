import { sql } from 'kysely'
import type { Instant } from '../../../src/domain/core/plainDate'
import type { Tx } from '../../platform/database'

/** Counts one more failure of the task on the case. @returns how many in a row */
export async function countFailure(
  db: Tx,
  { task, id, now }: { task: string; id: string; now: Instant },
): Promise<number> {
  const { rows } = await sql<{ failures: number }>`insert into timer_failures as f
      (task, application_id, division_code, failures, next_at)
    select ${task}, id, division_code, 1, ${now} from applications where id = ${id}
    on conflict (task, application_id) do update set failures = f.failures + 1
    returning failures`.execute(db)
  return rows[0]?.failures ?? 1
}

export async function putOff(db: Tx, { task, id, until }: { task: string; id: string; until: Instant }): Promise<void> {
  await db
    .updateTable('timer_failures')
    .set({ next_at: until })
    .where('task', '=', task)
    .where('application_id', '=', id)
    .execute()
}

export async function clearFailure(db: Tx, task: string, id: string): Promise<void> {
  await db.deleteFrom('timer_failures').where('task', '=', task).where('application_id', '=', id).execute()
}
