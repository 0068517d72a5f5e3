import fs from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { fillCity } from '../../cloudfunctions/demo/full/fillCity'
import { seedPolicies } from '../../cloudfunctions/demo/policies/seed'
import { migrate } from '../../cloudfunctions/host/migrate'
import { startPostgres } from '../../cloudfunctions/host/postgres/launch'
import { isRoot } from '../../cloudfunctions/host/postgres/native'
import { hostFolder } from '../../cloudfunctions/host/testing/runHost'
import { seedCalendar } from '../../cloudfunctions/platform/calendar'
import { sumOpenings } from '../../cloudfunctions/features/policies/jobs'
import { asJobs, connect, type Database } from '../../cloudfunctions/platform/database'
import { dayOf } from '../../src/domain/core/plainDate'
import { withDatabase } from '../../cloudfunctions/platform/testing/setup'

/** The day on which every city of the figures stands. */
export const NOW = '2026-11-22T03:00:00.000Z'
const DATABASE = 'guichuang'

export type WholeCity = {
  people: number
  ownerUrl: string
  doorUrl: string
  db: Database
  door: Database
  close: () => Promise<void>
}

/**
 * The made-up city with so many people, on a PostgreSQL of its own that keeps its promises (fsync on). With BENCH_CITIES, a
 * folder, it is made once and kept there.
 */
export async function wholeCity(people: number): Promise<WholeCity> {
  const kept = process.env.BENCH_CITIES && path.join(process.env.BENCH_CITIES, String(people))
  const folder = kept ?? hostFolder()
  fs.mkdirSync(folder, { recursive: true })
  if (isRoot) fs.chmodSync(folder, 0o755)
  process.env.DATA_KEY = Buffer.alloc(32, 7).toString('base64')
  process.env.STORAGE_DIR = path.join(folder, 'files')
  const postgres = await startPostgres(path.join(folder, 'pg'))
  const ownerUrl = postgres.url(DATABASE)
  await create(postgres.url('postgres'))
  await migrate(ownerUrl, path.join(__dirname, '../../cloudfunctions/migrations'))
  const db = connect(ownerUrl, 2)
  if (!(await db.selectFrom('installations').select('id').executeTakeFirst())) await fill(db, ownerUrl, people)
  const doorUrl = withDatabase(ownerUrl, DATABASE, 'door')
  const door = connect(doorUrl, 2)
  // What the timer adds up each minute.
  await asJobs(door, (tx) => sumOpenings(tx, { now: NOW, today: dayOf(NOW) }))
  const close = async () => {
    await Promise.all([db.destroy(), door.destroy()])
    await postgres.stop()
    if (!kept) fs.rmSync(folder, { recursive: true, force: true })
  }
  return { people, ownerUrl, doorUrl, db, door, close }
}

async function fill(db: Database, url: string, people: number): Promise<void> {
  console.error(`… making a city of ${people.toLocaleString('en')}`)
  await seedCalendar(db, 2020, 2028, NOW)
  await seedPolicies(db, NOW)
  await fillCity(url, NOW, { people, storage: String(process.env.STORAGE_DIR) })
  await sql`vacuum analyze`.execute(db)
}

async function create(url: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [DATABASE])
  if (!rowCount) await admin.query(`create database ${DATABASE} template template0 encoding 'UTF8'`)
  await admin.end()
}
