import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { applicationStatuses } from '../../src/domain/applications/status'
import { isResidentId } from '../../src/domain/core/residentId'
import { publishedCalendar } from '../../src/domain/core/publishedCalendar'
import { dayOf } from '../../src/domain/core/plainDate'
import * as timer from '../features/applications/jobs'
import { seedCalendar } from '../platform/calendar'
import { blindIndex, unseal } from '../platform/crypto'
import { asJobs } from '../platform/database'
import { pagePath } from '../platform/files'
import { testCity } from '../platform/testing/city'
import { castId } from './castPeople'
import { seedPolicies } from './policies/seed'
import { seedCity } from './seed'

const SLOW = 180_000

/** A city seeded at that moment, and its people by their key in the cast. */
async function demonstration(now: string, people: number) {
  const city = await testCity()
  city.clock.now = now
  await city.db.deleteFrom('installations').execute()
  await seedCalendar(city.db, 2024, Number(now.slice(0, 4)) + 1, now)
  await seedPolicies(city.db, now)
  const begun = Date.now()
  await seedCity(city.db, now, { people })
  const milliseconds = Date.now() - begun
  const as = async (key: string) => {
    const bound = { provider: 'wechat' as const, subject: `is-${key}`, person_id: castId(key) }
    await city.db
      .insertInto('identities')
      .values({ ...bound, bound_at: now, seen_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return city.as({ openid: `is-${key}` })
  }
  const headline = async (key: string) => {
    const { items } = await (await as(key)).call('applications.mine')
    return items.map((item) => `${item.headline} | ${item.todo}`)
  }
  return { city, as, headline, milliseconds }
}
type Demonstration = Awaited<ReturnType<typeof demonstration>>

beforeAll(() => {
  process.env.STORAGE_DIR = fs.mkdtempSync(path.join(os.tmpdir(), 'gc-demo-'))
})
afterAll(() => fs.rmSync(String(process.env.STORAGE_DIR), { recursive: true, force: true }))

describe.each([
  ['a Sunday in November', '2026-11-22T03:00:00.000Z', 600],
  ['the end of a year whose successor is not published', '2026-12-30T03:00:00.000Z', 60],
  ['early on the first working day of a year that is not published', '2027-01-03T22:30:00.000Z', 60],
])('on %s', (_, now, people) => {
  let made: Demonstration
  beforeAll(async () => {
    made = await demonstration(now, people)
  }, SLOW)
  afterAll(() => made.city.close())

  test('every one of the cast is where the story says', async () => {
    expect(await made.headline('li')).toEqual([])
    expect(await made.headline('zhou')).toEqual([])
    expect((await made.headline('wang')).join()).toMatch(
      /^第 4\/7 个工作日 · 县人社局 陈晓 正在审核 \| 现在不用您做什么$/,
    )
    expect((await made.headline('zhang')).join()).toMatch(/还差一份材料：.+，请在 .+前补上/)
    expect((await made.headline('zhao')).join()).toContain('银行把钱退回了：户名与账号不一致。请更正收款账号')
    expect((await made.headline('xu')).join()).toContain('请查看银行账户，告诉我们收到了没有')
    expect((await made.headline('sun')).join()).toMatch(/^已批准，公示到 /)
    expect((await made.headline('liu')).join()).toContain('已办结')
  })

  test('the policy fits the one who has not applied, and the other one from a later day on', async () => {
    const of = async (key: string) => {
      const { items } = await (await made.as(key)).call('eligibility.overview')
      return items.find(({ policyId }) => policyId === 'guichuan-startup-grant')
    }
    expect((await of('li'))?.verdict).toBe('met')
    const zhou = await of('zhou')
    expect(zhou?.verdict).toBe('unmet')
    expect(String(zhou?.earliest) > now.slice(0, 10)).toBe(true)
  })

  test('every desk has something fresh, something due soon and something overdue', async () => {
    for (const key of ['chen', 'wu', 'zheng', 'lin']) {
      const { counts, items } = await (await made.as(key)).call('applications.desk', {})
      expect([key, items.length > 0, counts.dueSoon > 0, counts.overdue > 0]).toEqual([key, true, true, true])
    }
    for (const key of ['he', 'song'])
      expect((await (await made.as(key)).call('applications.desk', {})).items.length).toBeGreaterThan(2)
  })

  test('cases stand at every stage, and none was touched in the future', async () => {
    const rows = await made.city.db.selectFrom('applications').select(['status', 'updated_at']).execute()
    const statuses = new Set(rows.map(({ status }) => status))
    expect(applicationStatuses.filter((status) => !statuses.has(status))).toEqual([])
    expect(rows.filter(({ updated_at }) => updated_at > now)).toEqual([])
    const events = await made.city.db.selectFrom('application_events').select('at').execute()
    expect(events.filter(({ at }) => at > now)).toEqual([])
  })

  test('the timer finds nothing to send of the past', async () => {
    const pending = await made.city.db.selectFrom('reminders').select('id').where('delivery', '=', 'pending').execute()
    expect(pending).toEqual([])
  })

  test('the timer moves no case of the cast today', async () => {
    const status = () =>
      made.city.db
        .selectFrom('applications')
        .select(['applicant_id', 'status'])
        .where('applicant_id', 'in', ['wang', 'zhang', 'zhao', 'xu', 'sun', 'liu'].map(castId))
        .orderBy('applicant_id')
        .execute()
    const before = await status()
    const time = { now, today: dayOf(now), calendar: publishedCalendar }
    for (const job of [timer.acceptBySilence, timer.terminateUnanswered, timer.terminateBroken, timer.endPublicNotices])
      await asJobs(made.city.door, (tx) => job(tx, time))
    expect(await status()).toEqual(before)
  })
})

describe('what is loaded', () => {
  let made: Demonstration
  beforeAll(async () => {
    made = await demonstration('2026-11-22T03:00:00.000Z', 600)
  }, SLOW)
  afterAll(() => made.city.close())

  test('is marked as made up, every row of people and the installation', async () => {
    const { db } = made.city
    const people = await db.selectFrom('people').select(['is_made_up', 'phone_sealed', 'phone_index', 'id']).execute()
    expect(people.length).toBeGreaterThan(650)
    expect(people.filter(({ is_made_up }) => !is_made_up)).toEqual([])
    const [first] = people
    const phone = unseal(String(first?.phone_sealed), `people:phone:${first?.id}`)
    expect(blindIndex('phone', phone)).toBe(first?.phone_index)
    const installation = await db.selectFrom('installations').select(['kind', 'city_name']).executeTakeFirstOrThrow()
    expect(installation).toEqual({ kind: 'demonstration', city_name: '归川市（示例）' })
  })

  test('has its pages on the disk, as the rows say', async () => {
    const files = await made.city.db.selectFrom('files').select(['id', 'size']).execute()
    const sizes = files.map(({ id }) => fs.statSync(pagePath(String(process.env.STORAGE_DIR), id)).size)
    expect(sizes).toEqual(files.map(({ size }) => size))
    expect(files.length).toBeGreaterThan(300)
  })

  test('is left as it is by a second seeding', async () => {
    const count = () =>
      made.city.db
        .selectFrom('people')
        .select((e) => e.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    const before = await count()
    await seedCity(made.city.db, made.city.clock.now)
    expect(await count()).toEqual(before)
  })

  test('the specialist has questions to answer and somebody to ring up', async () => {
    const yang = await made.as('yang')
    expect((await yang.call('help.desk')).items.length).toBeGreaterThanOrEqual(2)
    expect((await yang.call('reminders.callTasks')).items.map(({ name }) => name)).toContain('孙有福')
  })

  test('the reviewer opens a page of the case on the desk', async () => {
    const chen = await made.as('chen')
    const { items } = await (await made.as('wang')).call('applications.mine')
    const { documents } = await chen.call('applications.get', { id: items[0]?.id ?? '' })
    const pages = documents.flatMap((document) => document.pages)
    expect(pages.length).toBe(documents.length)
    expect(await chen.call('files.open', { id: pages[0]?.fileId ?? '' })).toMatchObject({ mediaType: 'image/png' })
  })

  test('a stage offers the cast, the returnees first', async () => {
    const { items } = await made.city.stranger.call('session.demonstrationPeople')
    expect(items.map(({ name }) => name).slice(0, 3)).toEqual(['李返乡', '王秀英', '张建国'])
    expect(items.length).toBeGreaterThan(13)
    expect(isResidentId(/身份证 (\w{18})/.exec(items[0]?.story ?? '')?.[1] ?? '')).toBe(true)
    console.info(`seeded in ${made.milliseconds} ms`)
  })
})
