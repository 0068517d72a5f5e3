import { sql } from 'kysely'
import type { Tx } from './database'
import type { DB } from './schema'

const BATCH = 5000

/**
 * Many rows in few statements: they travel as one JSON text each, and the table's own column types read them.
 * @param known what to do with a row that is there already: refuse all, or leave it as it is
 */
export async function insertRows(
  db: Tx,
  table: keyof DB & string,
  rows: readonly object[],
  known: 'refuse' | 'skip' = 'refuse',
): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)))
  const otherwise = known === 'skip' ? sql`on conflict do nothing` : sql``
  for (let from = 0; from < rows.length; from += BATCH) {
    const json = JSON.stringify(rows.slice(from, from + BATCH))
    await sql`insert into ${sql.table(table)} (${columns})
              select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${json}::jsonb) ${otherwise}`.execute(
      db,
    )
  }
}
