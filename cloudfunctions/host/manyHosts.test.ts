import fs from 'node:fs'
import path from 'node:path'
import { connect, type Database } from '../platform/database'
import { testDatabase, type TestDatabase } from '../platform/testing/database'
import { askAll, askQuestion, keptQuestions, signedInBrowsers, someQuestions } from './testing/questions'
import { hostFolder, runHost, type HostRun } from './testing/runHost'

jest.setTimeout(120_000)

const MUTATIONS = 120
const KILL_AFTER = 40

const folders = [hostFolder(), hostFolder()]
const questions = someQuestions(MUTATIONS)
let database: TestDatabase
let db: Database
let hosts: HostRun[]

/** Two processes on one database, begun at once. */
beforeAll(async () => {
  database = await testDatabase()
  db = connect(database.url, 1)
  const env = { DATABASE_URL: database.url, DATA_KEY: String(process.env.DATA_KEY) }
  hosts = await Promise.all(folders.map((folder) => runHost(folder, { ...env, DATA_DIR: path.join(folder, 'data') })))
})
afterAll(async () => {
  await Promise.all(hosts.map((host) => host.kill('SIGTERM')))
  await db.destroy()
  await database.drop()
  for (const folder of folders) fs.rmSync(folder, { recursive: true })
})

test('of two hosts on one database one is killed: nothing acknowledged is lost, and the other takes the rest, once', async () => {
  const cookies = await signedInBrowsers(db, questions)
  const acknowledged = new Set<string>()
  let turn = 0
  const urls = hosts.map(({ url }) => url)
  const spread = (question: (typeof questions)[number]) => askQuestion(urls[turn++ % 2] ?? '', cookies, question)
  await askAll(questions, spread, async (id) => {
    acknowledged.add(id)
    if (acknowledged.size === KILL_AFTER) await hosts[0]?.kill('SIGKILL')
  })
  expect(acknowledged.size).toBeGreaterThanOrEqual(KILL_AFTER)
  expect(acknowledged.size).toBeLessThan(MUTATIONS)
  expect(await keptQuestions(db)).toEqual(expect.arrayContaining([...acknowledged]))

  const again = new Set<string>()
  await askAll(
    questions,
    (question) => askQuestion(urls[1] ?? '', cookies, question),
    async (id) => void again.add(id),
  )
  expect(again.size).toBe(MUTATIONS)
  expect(await keptQuestions(db)).toEqual(questions.map(({ id }) => id).sort())
})
