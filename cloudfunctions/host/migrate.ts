import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'

const NAME = /^\d{4}_[a-z0-9_]+\.sql$/

/** Brings a database up to the newest migration, each in a transaction of its own. Sentences for people in the errors. */
export async function migrate(url: string, folder: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await refuseOtherEncodings(client)
    await client.query(
      'create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())',
    )
    const known = fs
      .readdirSync(folder)
      .filter((name) => NAME.test(name))
      .sort()
    const { rows } = await client.query<{ name: string }>('select name from migrations')
    const applied = new Set(rows.map(({ name }) => name))
    const strange = [...applied].filter((name) => !known.includes(name))
    if (strange.length)
      throw new Error(
        `The database has the migration ${strange[0]}, which this version does not know: start the newer version that made it.`,
      )
    const due = known.filter((name) => !applied.has(name))
    for (const name of due) await apply(client, folder, name)
    return due
  } finally {
    await client.end()
  }
}

async function apply(client: pg.Client, folder: string, name: string): Promise<void> {
  await client.query('begin')
  try {
    await client.query(fs.readFileSync(path.join(folder, name), 'utf8'))
    await client.query('insert into migrations (name) values ($1)', [name])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed and was undone: ${(error as Error).message}`, { cause: error })
  }
}

async function refuseOtherEncodings(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ encoding: string }>(
    'select pg_encoding_to_char(encoding) encoding from pg_database where datname = current_database()',
  )
  if (rows[0]?.encoding !== 'UTF8')
    throw new Error(
      `The database is encoded as ${rows[0]?.encoding}: make one with "create database … encoding 'UTF8' template template0" and start again.`,
    )
}
