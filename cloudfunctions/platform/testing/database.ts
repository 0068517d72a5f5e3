import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { connect, type Database } from '../database'
import { withDatabase } from './setup'

export type TestDatabase = { db: Database; url: string; doorUrl: string; drop: () => Promise<void> }

/** A migrated database of its own for one test file. `db` is the owner's connection, for arranging and looking. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_SERVER_URL as string
  const name = `test_${randomUUID().replaceAll('-', '').slice(0, 12)}`
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`create database ${name} template guichuang_template`)
  const url = withDatabase(server, name)
  const db = connect(url)
  return {
    db,
    url,
    doorUrl: withDatabase(server, name, 'door'),
    drop: async () => {
      await db.destroy()
      // Connections end a moment after their pool says so, and PostgreSQL waits for them; forced out, each would complain.
      await admin.query(`drop database ${name}`).catch(() => admin.query(`drop database ${name} with (force)`))
      await admin.end()
    },
  }
}
