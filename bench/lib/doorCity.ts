import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import pg from 'pg'
import { startPostgres } from '../../cloudfunctions/host/postgres/launch'
import { hostFolder, runHost, type HostRun } from '../../cloudfunctions/host/testing/runHost'
import { subjectOf } from '../../cloudfunctions/host/web/device'
import { withDatabase } from '../../cloudfunctions/platform/testing/setup'
import { connect, type Database } from '../../cloudfunctions/platform/database'
import { newId } from '../../cloudfunctions/platform/newId'
import { router } from '../../cloudfunctions/features/router'
import { serve, type Reply } from '../../cloudfunctions/platform/serve'
import { publishedCalendar } from '../../src/domain/core/publishedCalendar'

/** The made-up city on a PostgreSQL of its own that keeps its promises (fsync on), and hosts before it. */
export async function doorCity() {
  const folder = hostFolder()
  const postgres = await startPostgres(path.join(folder, 'pg'))
  const ownerUrl = postgres.url('guichuang')
  await create(postgres.url('postgres'))
  process.env.DATA_KEY ??= randomBytes(32).toString('base64')
  const DATA_KEY = process.env.DATA_KEY
  const hosts: HostRun[] = []
  const startOne = async (): Promise<HostRun> => {
    const data = path.join(folder, `data${hosts.length}`)
    const host = await runHost(folder, { DATABASE_URL: ownerUrl, DATA_KEY, DATA_DIR: data }, [])
    hosts.push(host)
    return host
  }
  await startOne()
  const door = connect(withDatabase(ownerUrl, 'guichuang', 'door'))
  const owner = connect(ownerUrl)
  return {
    ownerUrl,
    doorUrl: withDatabase(ownerUrl, 'guichuang', 'door'),
    db: owner,
    hosts,
    startOne,
    /** The same door without a host around it. */
    serve: (cookie: string, path: string, input: object) => callInProcess(door, cookie, path, input),
    close: async () => {
      await Promise.all([door.destroy(), owner.destroy()])
      await Promise.all(hosts.map((host) => host.kill('SIGTERM')))
      await postgres.stop()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}
export type DoorCity = Awaited<ReturnType<typeof doorCity>>

async function create(url: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await admin.query(`create database guichuang template template0 encoding 'UTF8'`)
  await admin.end()
}

const callInProcess = (database: Database, cookie: string, path: string, input: object): Promise<Reply> =>
  serve(
    { path: path.split('.'), input },
    { environment: JSON.stringify({ TCB_UUID: subjectOf(cookie), TCB_SOURCE_IP: '127.0.0.1' }) },
    { router, database, sideDatabase: database, now: () => new Date().toISOString(), calendar: publishedCalendar },
  )

/** Lets an idle connection go before the host does after five seconds, which may be just as it is used again. */
const agent = new http.Agent({ keepAlive: true, maxSockets: 64, timeout: 2_000 })

/** One request over a connection that stays open. */
export function post(url: string, cookie: string, path: string, input: object): Promise<string> {
  const body = JSON.stringify({ path: path.split('.'), input })
  const headers = { 'content-type': 'application/json', cookie: `gc_device=${cookie}` }
  return new Promise((resolve, reject) => {
    const request = http.request(`${url}/fn/api`, { agent, method: 'POST', headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => (text += part))
      response.on('end', () => resolve(text))
      response.on('error', reject)
    })
    request.on('error', reject).end(body)
  })
}

/** @throws when the door refuses */
export async function ask<T>(url: string, cookie: string, path: string, input: object): Promise<T> {
  const reply = JSON.parse(await post(url, cookie, path, input)) as { ok: boolean; json: T }
  if (!reply.ok) throw new Error(`${path} was refused: ${JSON.stringify(reply.json)}`)
  return reply.json
}

/** Signs in as one of the made-up people. @returns their browser's secret */
export async function become(url: string, name: string): Promise<string> {
  const cookie = randomBytes(16).toString('base64url')
  type People = { items: { id: string; name: string }[] }
  const { items } = await ask<People>(url, cookie, 'session.demonstrationPeople', {})
  const person = items.find((one) => one.name === name)
  await ask(url, cookie, 'session.become', { requestId: newId(), personId: person?.id })
  return cookie
}

/** So many at a time, until all are done. */
export async function atOnce<T>(width: number, items: readonly T[], run: (item: T) => Promise<unknown>): Promise<void> {
  const waiting = [...items]
  const walk = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await run(next)
  }
  await Promise.all(Array.from({ length: width }, walk))
}
