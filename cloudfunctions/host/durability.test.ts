import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { connect, type Database } from '../platform/database'
import { newId } from '../platform/newId'
import { startPostgres } from './postgres/launch'
import { hostFolder, postgresOf, runHost, type HostRun } from './testing/runHost'
import { subjectOf } from './web/device'

jest.setTimeout(120_000)

const MUTATIONS = 200
const KILL_AFTER = 80
const AT_ONCE = 8

const folder = hostFolder()
const data = path.join(folder, 'data/pg')
const cookie = randomBytes(16).toString('base64url')
const questions = Array.from({ length: MUTATIONS }, (_, count) => ({
  id: newId(),
  requestId: newId(),
  text: `第 ${count + 1} 个问题`,
}))
let running: HostRun
let db: Database

beforeAll(async () => {
  running = await runHost(folder)
  db = await openOwner()
  await signIn()
})
afterAll(async () => {
  await db.destroy()
  await running.kill('SIGTERM')
  fs.rmSync(folder, { recursive: true })
})

test('after a kill -9 in the middle of 200 mutations every acknowledged one is there once, and none is half there', async () => {
  const acknowledged = new Set<string>()
  await db.destroy()
  await sendAll(questions, async (id) => {
    acknowledged.add(id)
    if (acknowledged.size === KILL_AFTER) await killBoth()
  })
  expect(acknowledged.size).toBeGreaterThanOrEqual(KILL_AFTER)
  expect(acknowledged.size).toBeLessThan(MUTATIONS)

  running = await runHost(folder)
  db = await openOwner()
  const kept = await keptIds()
  expect(kept.filter((id) => acknowledged.has(id)).length).toBe(acknowledged.size)
  expect(new Set(kept).size).toBe(kept.length)
  expect(await repliedIds()).toEqual(kept)

  // The phone sends again what wasn't answered, under the same request ids.
  const again = new Set<string>()
  await sendAll(questions, async (id) => void again.add(id))
  expect(again.size).toBe(MUTATIONS)
  expect(await keptIds()).toEqual(questions.map(({ id }) => id).sort())
})

type Question = (typeof questions)[number]

/** Several at once; who gets no answer goes on with the next, as phones do. */
async function sendAll(all: Question[], onReply: (id: string) => Promise<void>): Promise<void> {
  const waiting = [...all]
  const sender = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) if (await ask(next)) await onReply(next.id)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, sender))
}

async function ask(input: Question): Promise<boolean> {
  const reply = await fetch(`${running.url}/fn/api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `gc_device=${cookie}` },
    body: JSON.stringify({ path: ['help', 'ask'], input }),
  }).catch(() => undefined)
  const json = await reply?.json().catch(() => undefined)
  return json?.ok === true
}

async function killBoth(): Promise<void> {
  process.kill(postgresOf(folder), 'SIGKILL')
  await running.kill('SIGKILL')
}

const openOwner = async () => connect((await startPostgres(data)).url('guichuang'), 1)
const keptIds = async () => {
  const rows = await db.selectFrom('help_requests').select('id').execute()
  return rows.map(({ id }) => id).sort()
}
/** Of every mutation's record; one without its reply would be half a mutation. */
const repliedIds = async () => {
  const rows = await db.selectFrom('replays').select('request_id').where('reply', '<>', '').execute()
  const replied = new Set(rows.map((row) => row.request_id))
  return questions.flatMap(({ id, requestId }) => (replied.has(requestId) ? [id] : [])).sort()
}

async function signIn(): Promise<void> {
  const [id, at] = [newId(), new Date().toISOString()]
  await db.insertInto('people').values({ id, name: '李返乡', division_code: '990101001001', created_at: at }).execute()
  await db
    .insertInto('identities')
    .values({ provider: 'web', subject: subjectOf(cookie), person_id: id, bound_at: at, seen_at: at })
    .execute()
}
