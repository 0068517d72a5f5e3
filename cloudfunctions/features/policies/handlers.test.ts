import { COUNTY, testCity, type Person, type TestCity } from '../../platform/testing/city'
import { asJobs } from '../../platform/database'
import { newId } from '../../platform/newId'
import { seedPolicies } from '../../demo/policies/seed'
import { remindWhatNowFits } from './jobs'
import { sumOpenings } from './jobs'
import { publishVersion } from './publish'
import { aPolicy } from './aPolicy'

const GRANT = 'guichuan-startup-grant'
let city: TestCity
let li: Person
let wang: Person
let chen: Person
beforeAll(async () => {
  city = await testCity()
  city.clock.now = '2026-11-22T02:00:00.000Z'
  await seedPolicies(city.db, city.clock.now)
  li = await city.person('李返乡')
  wang = await city.person('王返乡')
  chen = await city.person('陈晓', [{ role: 'reviewer', area: COUNTY }])
})
afterAll(() => city.close())

const openingsOf = async (id: string) => (await city.as(li).call('policies.get', { id })).openings
const remindersOf = (kind: 'policyChanged' | 'policyNowFits') =>
  city.db.selectFrom('reminders').select(['person_id', 'data']).where('kind', '=', kind).execute()

describe('the feed of the made-up city', () => {
  test('shows every state, and the ended ones are there', async () => {
    const { items } = await city.as(li).call('policies.list', { scope: 'local' })
    expect(new Set(items.map(({ state }) => state))).toEqual(new Set(['open', 'endingSoon', 'upcoming', 'ended']))
    expect(items.find(({ id }) => id === 'guichuan-opening-subsidy')).toMatchObject({ state: 'ended', canApply: false })
  })

  test('one can apply for the open examples, not for loans and not elsewhere', async () => {
    const { items } = await city.as(li).call('policies.list', {})
    expect(
      items
        .filter(({ canApply }) => canApply)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['guichuan-job-creation-subsidy', 'guichuan-rent-subsidy', GRANT])
  })

  test('the class that has run out is shown as ended, and nobody can apply', async () => {
    const { card } = await city.as(li).call('policies.get', { id: 'jiangxi-startup-grant' })
    expect(card).toMatchObject({ state: 'ended', canApply: false, marks: ['elsewhere', 'unverifiedSource'] })
  })
})

describe('a policy', () => {
  test('comes with its text as a tree, its original, its conflicts by name and its versions', async () => {
    const detail = await city.stranger.call('policies.get', { id: GRANT })
    expect(detail.text[0]).toEqual({ type: 'heading', depth: 2, children: [{ type: 'text', text: '这是什么' }] })
    expect(detail.original).toEqual({ id: 'hubei-startup-grant', title: '返乡创业一次性创业补贴（湖北）' })
    expect(detail.conflicts.map(({ title }) => title)).toEqual(['脱贫人口开业补贴', '返乡农民工网店创业补贴'])
    expect(detail.versions.map(({ version, publishedAt }) => [version, publishedAt.slice(0, 10)])).toEqual([
      [2, '2026-06-29'],
      [1, '2025-01-01'],
    ])
    expect(detail.policy.programme?.clock.reviewWorkingDays).toBe(7)
  })

  test('can be read in an earlier version, on which nobody begins any more', async () => {
    const { card, policy } = await city.as(li).call('policies.get', { id: GRANT, version: 1 })
    expect(card).toMatchObject({ version: 1, canApply: false })
    expect(policy.programme?.clock.reviewWorkingDays).toBe(15)
  })

  test('shows my own application under way, and nobody else’s', async () => {
    const id = newId()
    const applicant = { applicant_id: li.id, applicant_name: li.name, division_code: li.divisionCode }
    const draft = { ...applicant, policy_id: GRANT, policy_version: 2 }
    await city.db
      .insertInto('applications')
      .values({ id, ...draft, status: 'draft', version: 1, updated_at: city.clock.now } as never)
      .execute()
    expect((await city.as(li).call('policies.get', { id: GRANT })).applicationId).toBe(id)
    expect((await city.as(wang).call('policies.get', { id: GRANT })).applicationId).toBeUndefined()
    await city.db.updateTable('applications').set({ status: 'withdrawn' }).where('id', '=', id).execute()
    expect((await city.as(li).call('policies.get', { id: GRANT })).applicationId).toBeUndefined()
  })

  test.each([
    ['policies.get', { id: 'nobody-knows' }],
    ['policies.get', { id: GRANT, version: 9 }],
    ['policies.compare', { id: GRANT, from: 1, to: 9 }],
    ['policies.open', { id: 'nobody-knows' }],
    ['policies.follow', { id: 'nobody-knows', isFollowed: true }],
    ['policies.remindMe', { id: 'nobody-knows', on: '2027-03-01' }],
  ])('%s %j, which is not there, is refused', async (path, input) => {
    expect((await city.as(li).refused(path, input)).code).toBe('not_found')
  })
})

test.each([
  ['policies.get', { id: `${GRANT}\0` }],
  ['policies.get', { id: GRANT, version: 2 ** 40 }],
  ['policies.compare', { id: GRANT, from: 0, to: 1 }],
  ['policies.list', { area: "9901' or 1=1" }],
  ['policies.list', { state: 'whenever' }],
  ['policies.remindMe', { id: GRANT, on: 'tomorrow' }],
])('%s %j is refused as filled in wrongly', async (path, input) => {
  expect((await city.as(li).refused(path, input)).code).toBe('input_invalid')
})

test('two versions are compared line by line, and the text word by word', async () => {
  const { changes } = await city.as(li).call('policies.compare', { id: GRANT, from: 1, to: 2 })
  expect(changes).toContainEqual({
    part: '审核时限',
    kind: 'changed',
    before: '15 个工作日',
    after: '7 个工作日',
  })
  expect(changes).toContainEqual({ part: '容缺受理', kind: 'changed', before: '不可以', after: '可以' })
  expect(changes).toContainEqual({
    part: '材料',
    kind: 'changed',
    before: '外出务工（经商）证明（主件）',
    after: '外出务工（经商）证明（可容缺）',
  })
  const text = changes.find(({ part }) => part === '正文')
  expect(text?.runs).toEqual(
    expect.arrayContaining([
      { kind: 'removed', text: '15' },
      { kind: 'added', text: '7' },
    ]),
  )
  expect(
    text?.runs
      ?.filter(({ kind }) => kind !== 'added')
      .map(({ text }) => text)
      .join(''),
  ).toBe(text?.before)
  expect((await city.as(li).call('policies.compare', { id: GRANT, from: 2, to: 2 })).changes).toEqual([])
})

test('an opening counts once per person and half hour; staff and strangers are not counted', async () => {
  const open = (who: Parameters<TestCity['as']>[0]) => city.as(who).call('policies.open', { id: GRANT })
  expect(await openingsOf(GRANT)).toBe(0)
  await open(li)
  await open(li)
  expect(await openingsOf(GRANT)).toBe(1)
  await open(chen)
  await city.stranger.call('policies.open', { id: GRANT })
  expect(await openingsOf(GRANT)).toBe(1)
  await open(wang)
  expect(await openingsOf(GRANT)).toBe(2)
  city.clock.now = '2026-11-22T02:30:00.000Z'
  await open(li)
  expect(await openingsOf(GRANT)).toBe(3)

  // Added up by the timer, by two at once as well, what is settled; the count stays what it was and goes on.
  const sum = () => asJobs(city.door, (tx) => sumOpenings(tx, { now: city.clock.now, today: '2026-11-22' }))
  city.clock.now = '2026-11-22T03:35:00.000Z'
  await Promise.all([sum(), sum()])
  expect(await openingsOf(GRANT)).toBe(3)
  const total = city.db.selectFrom('policy_opening_totals').select('openings').where('policy_id', '=', GRANT)
  expect(await total.executeTakeFirst()).toEqual({ openings: 2 })
  await open(wang)
  city.clock.now = '2026-11-22T05:00:00.000Z'
  await sum()
  await sum()
  expect(await openingsOf(GRANT)).toBe(4)
  expect(await total.executeTakeFirst()).toEqual({ openings: 4 })
})

describe('following', () => {
  const publish = (content: Parameters<typeof publishVersion>[1]) =>
    asJobs(city.door, (tx) => publishVersion(tx, content, '有调整', city.clock.now))

  test('followers are told of a new version, once each, and of no first one', async () => {
    await publish(aPolicy({ id: 'followed' }))
    await city.as(li).call('policies.follow', { id: 'followed', isFollowed: true })
    await city.as(li).call('policies.follow', { id: 'followed', isFollowed: true })
    await city.as(wang).call('policies.follow', { id: 'followed', isFollowed: true })
    await city.as(wang).call('policies.follow', { id: 'followed', isFollowed: false })
    expect(await remindersOf('policyChanged')).toEqual([])
    expect(await publish(aPolicy({ id: 'followed', title: '新名称' }))).toBe(2)
    expect(await remindersOf('policyChanged')).toEqual([
      { person_id: li.id, data: { title: '新名称', policyId: 'followed' } },
    ])
    expect((await city.as(li).call('policies.get', { id: 'followed' })).card).toMatchObject({
      title: '新名称',
      version: 2,
      isFollowed: true,
    })
  })

  test('a version that cannot be published tells nobody', async () => {
    const before = await remindersOf('policyChanged')
    await expect(publish(aPolicy({ id: 'followed', headline: undefined }))).rejects.toThrow()
    expect(await remindersOf('policyChanged')).toEqual(before)
  })

  test('a stranger is asked to sign in', async () => {
    expect((await city.stranger.refused('policies.follow', { id: GRANT, isFollowed: true })).code).toBe('not_signed_in')
  })
})

describe('到时提醒我', () => {
  const tick = (today: string) => asJobs(city.door, (tx) => remindWhatNowFits(tx, { now: city.clock.now, today }))

  test('rings once, on its day, for those who asked', async () => {
    await city.as(li).call('policies.remindMe', { id: GRANT, on: '2027-03-01' })
    expect((await city.as(li).call('policies.get', { id: GRANT })).remindOn).toBe('2027-03-01')
    expect((await city.as(wang).call('policies.get', { id: GRANT })).remindOn).toBeUndefined()
    expect(await tick('2027-02-28')).toBe(0)
    expect(await tick('2027-03-01')).toBe(1)
    expect(await tick('2027-03-01')).toBe(0)
    expect(await remindersOf('policyNowFits')).toEqual([
      { person_id: li.id, data: { title: '返乡创业一次性创业补贴', policyId: GRANT, on: '2027-03-01' } },
    ])
    expect((await city.as(li).call('policies.get', { id: GRANT })).remindOn).toBeUndefined()
  })

  test('a day moved is the only one that rings, and one that has rung can be set again', async () => {
    await city.as(li).call('policies.remindMe', { id: GRANT, on: '2027-04-01' })
    await city.as(li).call('policies.remindMe', { id: GRANT, on: '2027-05-01' })
    expect(await tick('2027-04-30')).toBe(0)
    expect(await tick('2027-05-02')).toBe(1)
  })

  test('two timers at once tell a person once', async () => {
    await city.as(wang).call('policies.remindMe', { id: GRANT, on: '2027-06-01' })
    const told = await Promise.all([tick('2027-06-01'), tick('2027-06-01')])
    expect(told.sort()).toEqual([0, 1])
  })

  test('a policy that has been ended meanwhile is not held out', async () => {
    const short = aPolicy({ id: 'short', validTo: '2027-12-31' })
    await asJobs(city.door, (tx) => publishVersion(tx, short, '首次发布', city.clock.now))
    await city.as(li).call('policies.remindMe', { id: 'short', on: '2027-07-01' })
    await asJobs(city.door, (tx) => publishVersion(tx, { ...short, validTo: '2027-06-30' }, '提前截止', city.clock.now))
    expect(await tick('2027-07-01')).toBe(0)
  })

  test('a day that has passed, and one after the end, are refused', async () => {
    const refused = async (id: string, on: string) => (await city.as(li).refused('policies.remindMe', { id, on })).code
    expect(await refused(GRANT, '2026-11-22')).toBe('reminder_day_passed')
    expect(await refused(GRANT, '2029-01-01')).toBe('policy_not_open')
    expect(await refused(GRANT, '2027-02-30')).toBe('input_invalid')
  })
})
