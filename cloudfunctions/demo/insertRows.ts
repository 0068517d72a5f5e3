import { sql } from 'kysely'
import type { Tx } from '../platform/database'
import type { DB } from '../platform/schema'

const BATCH = 5000

/** Many rows in few statements: they travel as one JSON text each, and the table's own column types read them. */
export async function insertRows(db: Tx, table: keyof DB & string, rows: readonly object[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)))
  for (let from = 0; from < rows.length; from += BATCH) {
    const json = JSON.stringify(rows.slice(from, from + BATCH))
    await sql`insert into ${sql.table(table)} (${columns})
              select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${json}::jsonb)`.execute(db)
  }
}
