import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { takeIn } from './files'
import { newId } from './newId'
import { limits } from './limits'
import { endOf, takeShare } from './takeShare'
import { testCity, type TestCity } from './testing/city'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gc-limits-'))
let city: TestCity
beforeAll(async () => {
  process.env.STORAGE_DIR = folder
  city = await testCity()
})
afterAll(async () => {
  await city.close()
  fs.rmSync(folder, { recursive: true })
})
beforeEach(async () => {
  city.clock.now = '2026-09-18T02:10:00.000Z'
  await city.db.deleteFrom('limit_turns').execute()
})

const mostOf = (what: string, within: string) =>
  limits.find((limit) => limit.what === what && limit.within === within)?.most ?? 0
/** As if all but one of them had been taken in this hour or day. */
const fill = (within: 'hour' | 'day', most: number) =>
  city.db.updateTable('limit_turns').set({ count: most }).where('until', '=', endOf(within, city.clock.now)).execute()
const ask = () => ({ id: newId(), text: '补贴什么时候能到账？' })

test('a question more than an hour bears is refused with the hour in which one may come again, and then taken', async () => {
  const li = await city.person('李多问')
  for (let count = 0; count < 10; count++) await city.as(li).call('help.ask', ask())
  const refusal = await city.as(li).refused('help.ask', ask())
  expect(refusal).toMatchObject({ code: 'too_much', message: '提问太多了，请11 点以后再试。您填的内容还在。' })
  city.clock.now = '2026-09-18T03:00:00.000Z'
  await city.as(li).call('help.ask', ask())
})

test('somebody else may ask meanwhile', async () => {
  const li = await city.person('李又问')
  const zhao = await city.person('赵初问')
  await city.as(li).call('help.ask', ask())
  await fill('hour', 10)
  expect((await city.as(li).refused('help.ask', ask())).code).toBe('too_much')
  await city.as(zhao).call('help.ask', ask())
})

test('the day’s limit says tomorrow', async () => {
  const li = await city.person('李天天')
  await city.as(li).call('help.ask', ask())
  await fill('day', mostOf('questions', 'day'))
  expect((await city.as(li).refused('help.ask', ask())).message).toContain('请明天再试')
})

test('a repeated request isn’t counted, nor what was undone', async () => {
  const li = await city.person('李重发')
  const input = { ...ask(), requestId: newId() }
  for (let count = 0; count < 12; count++) await city.as(li).call('help.ask', input)
  await city.as(li).refused('help.ask', { ...ask(), policyId: 'nothing' })
  const counts = await city.db.selectFrom('limit_turns').select('count').execute()
  expect(counts.map(({ count }) => count)).toEqual([1, 1])
})

test('uploads of one hour are limited, and so are the bytes of a day', async () => {
  const li = await city.person('李多传')
  await city.as(li).call('files.prepare', { size: 1 })
  await fill('hour', mostOf('uploads', 'hour'))
  expect((await city.as(li).refused('files.prepare', { size: 1 })).code).toBe('too_much')
  const GB = 1024 ** 3
  const keep = () =>
    city.door
      .transaction()
      .execute((tx) => takeShare(tx, { who: li.id, what: 'keptBytes', now: city.clock.now, amount: GB }))
  await keep()
  await keep()
  await expect(keep()).rejects.toMatchObject({ code: 'too_much', data: { when: '明天' } })
})

test('a page that is kept counts with its bytes', async () => {
  const li = await city.person('李一页')
  const { uploadKey } = await city.as(li).call('files.prepare', { size: PNG.length })
  await takeIn(folder, uploadKey, PNG)
  await city.as(li).call('files.register', { uploadKey })
  const counts = await city.db.selectFrom('limit_turns').select('count').orderBy('count').execute()
  expect(counts.map(({ count }) => count)).toEqual([1, 1, PNG.length])
})

test('strangers of one address share what it may ask for; whoever signs in goes on', async () => {
  await city.stranger.call('policies.list', {})
  await fill('hour', mostOf('looks', 'hour'))
  expect((await city.stranger.refused('policies.list', {})).code).toBe('too_much')
  expect((await city.as({ openid: 'openid-neighbour' }).refused('policies.list', {})).code).toBe('too_much')
  const li = await city.person('李登录')
  await city.as(li).call('policies.list', {})
})

test('a form of 12 documents with 5 pages each, and a village of 200 looking twenty times, are far from a limit', () => {
  expect(mostOf('uploads', 'hour')).toBeGreaterThan(12 * 5 * 3)
  expect(mostOf('keptBytes', 'day')).toBeGreaterThan(12 * 5 * 10 * 1024 ** 2 * 3)
  expect(mostOf('looks', 'hour')).toBeGreaterThan(200 * 20)
})
