import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { migrate } from '../../host/migrate'
import { startPostgres, type RunningPostgres } from '../../host/postgres/launch'

declare global {
  var testServer: { postgres: RunningPostgres; folder: string } | undefined
}

const TEMPLATE = 'guichuang_template'

/** One server for the whole run, and in it one migrated template; TEST_DATABASE_URL names a server that is there already. */
export default async function setup(): Promise<void> {
  process.env.NODE_ENV = 'test'
  process.env.DATA_KEY = Buffer.alloc(32, 7).toString('base64')
  const url = process.env.TEST_DATABASE_URL ?? (await startOwn())
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await admin.query(`drop database if exists ${TEMPLATE}`)
  await admin.query(`create database ${TEMPLATE} template template0 encoding 'UTF8'`)
  await admin.end()
  await migrate(withDatabase(url, TEMPLATE), path.join(__dirname, '../../migrations'))
  process.env.TEST_SERVER_URL = url
}

async function startOwn(): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gc-test-'))
  fs.chmodSync(folder, 0o755)
  const postgres = await startPostgres(path.join(folder, 'pg'), { isThrowaway: true })
  globalThis.testServer = { postgres, folder }
  return postgres.url('postgres')
}

export function withDatabase(url: string, database: string, user?: string): string {
  const changed = url.replace(/^(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, `$1${database}`)
  return user ? changed.replace(/\/\/[^@]*@/, `//${user}@`) : changed
}
