import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { sentence } from './sentence'

const NAME = /^\d{4}_[a-z0-9_]+\.sql$/
/** unique_violation, duplicate_object (its row type), duplicate_table */
const ALREADY_THERE = ['23505', '42710', '42P07']

/**
 * Brings a database up to the newest migration, each in a transaction of its own.
 * @returns the names of those that were due
 * @throws a sentence for a database that isn't UTF-8, for migrations from the future, and for one that fails
 */
export async function migrate(url: string, folder: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await refuseOtherEncodings(client)
    await makeList(client)
    const due = await dueMigrations(client, folder)
    for (const name of due) await apply(client, folder, name)
    return due
  } finally {
    await client.end()
  }
}

/** `if not exists` looks before it makes: of two hosts that start at once the slower is told that name or type is there. */
async function makeList(client: pg.Client): Promise<void> {
  try {
    await client.query(
      `create table if not exists migrations
       (name text primary key, applied_at timestamptz not null default now(), digest text not null)`,
    )
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && ALREADY_THERE.includes(error.code ?? ''))) throw error
  }
}

async function dueMigrations(client: pg.Client, folder: string): Promise<string[]> {
  const known = fs.readdirSync(folder).filter((name) => NAME.test(name))
  await refuseDrafts(client, folder)
  const { rows } = await client.query<{ name: string }>('select name from migrations order by name')
  const applied = new Set(rows.map(({ name }) => name))
  const strange = [...applied].find((name) => !known.includes(name))
  if (strange)
    throw sentence(
      `The database has the migration ${strange}, which this version does not know: start the newer version that made it.`,
    )
  return known.filter((name) => !applied.has(name)).sort()
}

/** The same on a machine that checks texts out with other line ends. */
const digestOf = (folder: string, name: string): string =>
  createHash('sha256')
    .update(fs.readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n'))
    .digest('hex')

/** Migrations only go forward once they are released; a database made from a draft of one can't be brought up to it. */
async function refuseDrafts(client: pg.Client, folder: string): Promise<void> {
  const { rows } = await client.query<{ name: string; digest?: string }>('select * from migrations order by name')
  const changed = rows.find(({ name, digest }) => {
    return fs.existsSync(path.join(folder, name)) && digest !== digestOf(folder, name)
  })
  if (changed)
    throw sentence(
      `The database was made by an unreleased version: its ${changed.name} is not the one of this version. Start with another DATA_DIR (or database), or remove the old one.`,
    )
}

/** Of two hosts at once the slower waits at the name until the faster has committed, and then finds nothing to do. */
async function apply(client: pg.Client, folder: string, name: string): Promise<void> {
  await client.query('begin')
  try {
    const { rowCount } = await client.query(
      'insert into migrations (name, digest) values ($1, $2) on conflict do nothing',
      [name, digestOf(folder, name)],
    )
    if (rowCount) await client.query(fs.readFileSync(path.join(folder, name), 'utf8'))
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw sentence(`Migration ${name} failed and was undone: ${(error as Error).message}`, error)
  }
}

async function refuseOtherEncodings(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ encoding: string }>(
    'select pg_encoding_to_char(encoding) encoding from pg_database where datname = current_database()',
  )
  if (rows[0]?.encoding !== 'UTF8')
    throw sentence(
      `The database is encoded as ${rows[0]?.encoding}, not as UTF8: make one with "create database … encoding 'UTF8' template template0" and start again.`,
    )
}
