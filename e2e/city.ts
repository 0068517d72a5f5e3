import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { startHost, type Host } from '../cloudfunctions/host/host'
import { withDatabase } from '../cloudfunctions/platform/testing/setup'
import { copyCity } from './copyCity'

const project = path.join(__dirname, '..')
const HOUR_MS = 3_600_000

/** Everything but the date goes on by itself: browsers and sockets need their timers. */
const running = [
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'clearImmediate',
  'nextTick',
  'queueMicrotask',
  'performance',
  'hrtime',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'requestIdleCallback',
  'cancelIdleCallback',
] as const

export type City = {
  host: Host
  /** Moves the date on, an hour at a time through working hours, and lets the minute timer run. */
  liveUntil: (instant: string) => Promise<void>
  /** What stands in the database, past every handler. */
  rows: <T extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<T[]>
  close: () => Promise<void>
}

/** The made-up city on a database of its own, served by the real host from the built bundles, at a date of the test's. */
export async function startCity(now: string): Promise<City> {
  jest.useFakeTimers({ now: new Date(now), doNotFake: [...running] })
  const database = `e2e_${randomUUID().replaceAll('-', '').slice(0, 12)}`
  const server = process.env.TEST_SERVER_URL as string
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gc-e2e-'))
  await copyCity(admin, database, now, path.join(folder, 'files')).catch(async (error: unknown) => {
    await admin.end()
    throw error
  })
  process.env.DATA_DIR = folder
  process.env.STORAGE_DIR = path.join(folder, 'files')
  const host = await startHost(
    {
      project,
      port: 0,
      host: '127.0.0.1',
      databaseUrl: withDatabase(server, database),
      web: path.join(project, 'dist/h5'),
      isEmpty: false,
      isProxyTrusted: false,
    },
    (error) => {
      throw error
    },
  )
  return {
    host,
    async liveUntil(instant) {
      jest.setSystemTime(new Date(instant))
      await host.bundles.jobs({}, { environment: JSON.stringify({ TRIGGER_SRC: 'timer' }) })
      jest.setSystemTime(Date.now() + HOUR_MS / 60)
    },
    async rows<T extends pg.QueryResultRow>(text: string, values: unknown[] = []) {
      const client = new pg.Client({ connectionString: withDatabase(server, database) })
      await client.connect()
      try {
        return (await client.query<T>(text, values)).rows
      } finally {
        await client.end()
      }
    },
    async close() {
      await host.close()
      await admin.query(`drop database ${database} with (force)`)
      await admin.end()
      fs.rmSync(folder, { recursive: true, force: true })
      jest.useRealTimers()
    },
  }
}

/** A photo as a phone takes it, each one another: the smallest PNG with a mark behind its end. */
export function photo(name: string): Buffer {
  const smallest = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  return Buffer.concat([Buffer.from(smallest, 'base64'), Buffer.from(name)])
}

/** What 李返乡 has in his pocket; made up, with true checksums. */
export const li = {
  residentId: '990101198108230017',
  businessName: '青禾县返乡手工面坊',
  creditCode: '92990101MA0000007E',
  accountBank: '青禾农商银行稻洼支行',
  accountNumber: '6299000000000000002',
}
