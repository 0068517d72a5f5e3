import { sql } from 'kysely'
import type { Database } from '../../platform/database'

/** Whether the database answers. */
export function isHealthy(door: Database): Promise<boolean> {
  return sql`select 1`.execute(door).then(
    () => true,
    () => false,
  )
}
