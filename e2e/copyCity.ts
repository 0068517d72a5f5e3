import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { seed } from '../cloudfunctions/host/seed'
import { withDatabase } from '../cloudfunctions/platform/testing/setup'
import { filesBelow } from './weapp-host/loadBuild'

const LOCK = 990101
const server = () => process.env.TEST_SERVER_URL as string

async function withClient<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}

/**
 * Makes a database with the made-up city as it stands at an instant, and its pages in a folder. Filling it takes long: that
 * is done once for the whole run, into a template which all tests of that instant copy.
 */
export async function copyCity(admin: pg.Client, database: string, now: string, storage: string): Promise<void> {
  await admin.query('select pg_advisory_lock($1)', [LOCK])
  try {
    const template = await templateOf(admin, now)
    await admin.query(`create database ${database} template ${template}`)
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [LOCK])
  }
  await withClient(withDatabase(server(), database), (client) => unpack(client, storage))
}

/** Named after the migrated database that it came from: another run's is another one. */
async function templateOf(admin: pg.Client, now: string): Promise<string> {
  const { rows } = await admin.query<{ oid: number }>(
    "select oid from pg_database where datname = 'guichuang_template'",
  )
  const template = `city_${rows[0]?.oid}_${now.replace(/\D/g, '')}`
  const known = await admin.query('select 1 from pg_database where datname = $1', [template])
  if (!known.rowCount) await fill(admin, template, now)
  return template
}

/** Filled under another name first: one that was killed halfway is never taken for a whole one. */
async function fill(admin: pg.Client, template: string, now: string): Promise<void> {
  const part = `${template}_part`
  await admin.query(`drop database if exists ${part}`)
  await admin.query(`create database ${part} template guichuang_template`)
  const url = withDatabase(server(), part)
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gc-city-'))
  process.env.STORAGE_DIR = folder
  await seed(url, false, now)
  await withClient(url, (client) => pack(client, folder))
  fs.rmSync(folder, { recursive: true, force: true })
  await admin.query(`alter database ${part} rename to ${template}`)
}

/** The pages travel inside the template. */
async function pack(client: pg.Client, folder: string): Promise<void> {
  await client.query('create table packed_files (path text, bytes bytea)')
  for (const file of filesBelow(folder, ''))
    await client.query('insert into packed_files values ($1, $2)', [file, fs.readFileSync(path.join(folder, file))])
}

async function unpack(client: pg.Client, folder: string): Promise<void> {
  const { rows } = await client.query<{ path: string; bytes: Buffer }>('select path, bytes from packed_files')
  for (const { path: name, bytes } of rows) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    fs.writeFileSync(path.join(folder, name), bytes)
  }
  await client.query('drop table packed_files')
}
