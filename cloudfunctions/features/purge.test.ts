import { dayOf } from '../../src/domain/core/plainDate'
import { asJobs } from '../platform/database'
import { remindDrafts } from './applications/remindDrafts'
import { caseCity, mainDocuments, type CaseCity } from './applications/testing/story'
import { sumOpenings } from './policies/jobs'
import { purge } from './purge'

const DAY_MS = 86_400_000
let story: CaseCity
beforeEach(async () => {
  story = await caseCity()
})
afterEach(() => story.city.close())

const daysOn = (days: number) => new Date(Date.parse(story.city.clock.now) + days * DAY_MS).toISOString()
const purgeAfter = (days: number) => asJobs(story.city.door, (tx) => purge(tx, { now: daysOn(days) }))
const idsOf = async (table: 'applications' | 'application_pages') =>
  (await story.city.db.selectFrom(table).select('division_code').execute()).length

test('a draft that nobody touched for half a year is gone with its places for pages; a submitted case never', async () => {
  await story.draft(story.people.li, ['idCard'])
  await story.submitted(story.people.wang, mainDocuments, {
    residentId: '110101199003074178',
    creditCode: '9144030071526726XG',
  })
  const pages = await idsOf('application_pages')
  await purgeAfter(179)
  expect([await idsOf('applications'), await idsOf('application_pages')]).toEqual([2, pages])
  await purgeAfter(181)
  expect([await idsOf('applications'), await idsOf('application_pages')]).toEqual([1, pages - 1])
})

test('a draft says in its last 30 days how long it is kept, tells once 14 days before, and is kept that whole day', async () => {
  const { city, people, draft } = story
  const { id } = await draft(people.li, ['idCard'])
  const at = async (day: string) => {
    city.clock.now = day
    const { keeping, headline } = await city.as(people.li).call('applications.get', { id })
    return [keeping, headline]
  }
  const tell = (now: string) => asJobs(city.door, (tx) => remindDrafts(tx, { now, today: dayOf(now) }))
  const words = '草稿保留到 3月17日，之后会自动清除'
  expect(await at('2027-02-15T15:59:00.000Z')).toEqual([undefined, '草稿，还没提交'])
  expect(await at('2027-02-15T16:00:00.000Z')).toEqual([words, words])
  expect((await city.as(people.li).call('applications.mine', {})).items[0]?.headline).toBe(words)

  expect(await tell('2027-03-02T15:59:00.000Z')).toBe(0)
  expect(await tell('2027-03-02T16:00:00.000Z')).toBe(1)
  expect(await tell('2027-03-10T02:00:00.000Z')).toBe(0)
  const { items } = await city.as(people.li).call('reminders.inbox', {})
  expect(items.filter(({ kind }) => kind === 'draftEnding')).toMatchObject([
    { applicationId: id, text: expect.stringMatching(/草稿很久没动了，保留到3月17日/) },
  ])

  const sweep = (now: string) => asJobs(city.door, (tx) => purge(tx, { now }))
  await sweep('2027-03-17T15:59:00.000Z')
  expect(await idsOf('applications')).toBe(1)
  await sweep('2027-03-17T16:00:00.000Z')
  expect(await idsOf('applications')).toBe(0)
})

test('a draft that is touched again is told of again when its time comes', async () => {
  const { city, people, draft } = story
  const { id } = await draft(people.li, ['idCard'])
  const tell = (now: string) => asJobs(city.door, (tx) => remindDrafts(tx, { now, today: dayOf(now) }))
  expect(await tell('2027-03-05T02:00:00.000Z')).toBe(1)
  await city.db
    .updateTable('applications')
    .set({ updated_at: '2027-03-06T02:00:00.000Z' })
    .where('id', '=', id)
    .execute()
  expect(await tell('2027-03-10T02:00:00.000Z')).toBe(0)
  expect(await tell('2027-08-30T02:00:00.000Z')).toBe(1)
})

test('the timer’s office can delete no case that was submitted', async () => {
  await story.submitted(story.people.wang)
  const gone = await asJobs(story.city.door, (tx) => tx.deleteFrom('applications').executeTakeFirst())
  expect(gone.numDeletedRows).toBe(0n)
})

test('a browser that wasn’t used for 31 days is let go; a mini-program stays bound', async () => {
  const { city, people } = story
  await city.db
    .insertInto('identities')
    .values({ provider: 'web', subject: 'x', person_id: people.li.id, bound_at: daysOn(0), seen_at: daysOn(0) })
    .execute()
  const browsers = async () =>
    (await city.db.selectFrom('identities').select('provider').where('person_id', '=', people.li.id).execute())
      .map(({ provider }) => provider)
      .sort()
  await purgeAfter(30)
  expect(await browsers()).toEqual(['web', 'wechat'])
  await purgeAfter(32)
  expect(await browsers()).toEqual(['wechat'])
})

test('counters of limits and of refusals go when their time is over', async () => {
  const { db, stranger, as } = story.city
  await stranger.call('policies.list', {})
  await as(story.people.li).refused('applications.desk', {})
  const counters = async () => [
    (await db.selectFrom('limit_turns').select('turn').execute()).length,
    (await db.selectFrom('refusal_turns').select('turn').execute()).length,
  ]
  await purgeAfter(1)
  expect(await counters()).toEqual([1, 1])
  await purgeAfter(3)
  expect(await counters()).toEqual([0, 0])
})

test('who opened a policy is forgotten once it is in the total, and the total stays', async () => {
  const { city, people } = story
  const [policy] = await city.db.selectFrom('policies').select('id').limit(1).execute()
  const policyId = policy?.id ?? ''
  await city.as(people.li).call('policies.open', { id: policyId })
  const openings = async () => (await city.db.selectFrom('policy_openings').select('policy_id').execute()).length
  await purgeAfter(31)
  expect(await openings()).toBe(1)
  await asJobs(city.door, (tx) => sumOpenings(tx, { now: daysOn(31), today: '2026-10-19' }))
  await purgeAfter(31)
  expect(await openings()).toBe(0)
  const total = await city.db
    .selectFrom('policy_opening_totals')
    .select('openings')
    .where('policy_id', '=', policyId)
    .execute()
  expect(total).toEqual([{ openings: 1 }])
})
