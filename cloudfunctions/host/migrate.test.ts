import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { withDatabase } from '../platform/testing/setup'
import { migrate } from './migrate'

const server = () => String(process.env.TEST_SERVER_URL)
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gc-migrations-'))
const write = (name: string, sql: string) => fs.writeFileSync(path.join(folder, name), sql)
const made: string[] = []

async function database(options = "encoding 'UTF8'"): Promise<string> {
  const name = `migrate_${randomUUID().slice(0, 8)}`
  made.push(name)
  await ask(server(), `create database ${name} template template0 ${options}`)
  return withDatabase(server(), name)
}
async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

beforeEach(() => write('0001_first.sql', 'create table first (id int)'))
afterAll(async () => {
  for (const name of made) await ask(server(), `drop database ${name} with (force)`)
  fs.rmSync(folder, { recursive: true })
})

test('applies what is due in order, once, also when several start at the same time', async () => {
  const url = await database()
  await Promise.all(Array.from({ length: 6 }, () => migrate(url, folder)))
  expect(await migrate(url, folder)).toEqual([])
  expect(await ask(url, 'select name from migrations')).toEqual([{ name: '0001_first.sql' }])
})

test('a migration from the future is refused, with what to do', async () => {
  const url = await database()
  await migrate(url, folder)
  await ask(url, "insert into migrations (name, digest) values ('9999_future.sql', '')")
  await expect(migrate(url, folder)).rejects.toThrow(/9999_future.sql.*start the newer version/)
})

test('a database from a draft of a migration is refused, with what to do', async () => {
  const url = await database()
  await migrate(url, folder)
  write('0001_first.sql', 'create table first (id int, name text)')
  await expect(migrate(url, folder)).rejects.toThrow(/unreleased version.*0001_first.sql.*another DATA_DIR/)
  write('0001_first.sql', 'create table first (id int)')
  expect(await migrate(url, folder)).toEqual([])
})

test('so is one from before migrations kept their digest', async () => {
  const url = await database()
  await ask(url, 'create table migrations (name text primary key, applied_at timestamptz not null default now())')
  await ask(url, "insert into migrations (name) values ('0001_first.sql')")
  await expect(migrate(url, folder)).rejects.toThrow(/unreleased version/)
})

test('a database that is not UTF-8 is refused, with what to do', async () => {
  const url = await database("encoding 'LATIN1' lc_collate 'C' lc_ctype 'C'")
  await expect(migrate(url, folder)).rejects.toThrow(/encoded as LATIN1, not as UTF8: make one with/)
})

test('a migration that fails leaves nothing of itself', async () => {
  const url = await database()
  write('0002_broken.sql', 'create table second (id int); select 1/0')
  await expect(migrate(url, folder)).rejects.toThrow(/0002_broken.sql failed and was undone/)
  expect(await ask(url, "select 1 from information_schema.tables where table_name = 'second'")).toEqual([])
  expect(await ask(url, 'select name from migrations')).toEqual([{ name: '0001_first.sql' }])
})
