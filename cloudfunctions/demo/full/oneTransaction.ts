import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import type { Tx } from '../../platform/database'
import type { DB } from '../../platform/schema'

/** One transaction, both as kysely takes it and as the connection itself, which COPY needs. Undone when `run` throws. */
export async function oneTransaction<T>(url: string, run: (db: Tx, client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const lent = Object.assign(client, { release: () => undefined }) as unknown as PostgresPoolClient
  const pool = { connect: async () => lent, end: async () => undefined }
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  try {
    return await db.transaction().execute((tx) => run(tx, client))
  } finally {
    await client.end()
  }
}
