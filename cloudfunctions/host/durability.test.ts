import fs from 'node:fs'
import path from 'node:path'
import { connect, type Database } from '../platform/database'
import { startPostgres } from './postgres/launch'
import { askAll, askQuestion, keptQuestions, signedInBrowsers, someQuestions } from './testing/questions'
import { hostFolder, postgresOf, runHost, type HostRun } from './testing/runHost'

jest.setTimeout(120_000)

const MUTATIONS = 200
const KILL_AFTER = 80

const folder = hostFolder()
const data = path.join(folder, 'data/pg')
const questions = someQuestions(MUTATIONS)
let running: HostRun
let db: Database
let cookies: string[]

beforeAll(async () => {
  running = await runHost(folder)
  db = await openOwner()
  cookies = await signedInBrowsers(db, questions)
})
afterAll(async () => {
  await db.destroy()
  await running.kill('SIGTERM')
  fs.rmSync(folder, { recursive: true })
})

test('after a kill -9 in the middle of 200 mutations every acknowledged one is there once, and none is half there', async () => {
  const acknowledged = new Set<string>()
  await db.destroy()
  await askAll(questions, ask, async (id) => {
    acknowledged.add(id)
    if (acknowledged.size === KILL_AFTER) await killBoth()
  })
  expect(acknowledged.size).toBeGreaterThanOrEqual(KILL_AFTER)
  expect(acknowledged.size).toBeLessThan(MUTATIONS)

  running = await runHost(folder)
  db = await openOwner()
  const kept = await keptQuestions(db)
  expect(kept.filter((id) => acknowledged.has(id)).length).toBe(acknowledged.size)
  expect(new Set(kept).size).toBe(kept.length)
  expect(await repliedIds()).toEqual(kept)

  // The phone sends again what wasn't answered, under the same request ids.
  const again = new Set<string>()
  await askAll(questions, ask, async (id) => void again.add(id))
  expect(again.size).toBe(MUTATIONS)
  expect(await keptQuestions(db)).toEqual(questions.map(({ id }) => id).sort())
})

const ask = (question: (typeof questions)[number]) => askQuestion(running.url, cookies, question)

async function killBoth(): Promise<void> {
  process.kill(postgresOf(folder), 'SIGKILL')
  await running.kill('SIGKILL')
}

const openOwner = async () => connect((await startPostgres(data)).url('guichuang'), 1)
/** Of every mutation's record; one without its reply would be half a mutation. */
const repliedIds = async () => {
  const rows = await db.selectFrom('replays').select('request_id').where('reply', '<>', '').execute()
  const replied = new Set(rows.map((row) => row.request_id))
  return questions.flatMap(({ id, requestId }) => (replied.has(requestId) ? [id] : [])).sort()
}
