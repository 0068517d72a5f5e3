import { doorQuestionnaire } from '../../demo/visits/questionnaire'
import { enterScope } from '../../platform/database'
import { newId } from '../../platform/newId'
import { COUNTY, testCity, VILLAGE, type Person, type TestCity } from '../../platform/testing/city'
import { addDays } from '../../../src/domain/core/plainDate'
import type { VisitRecord } from '../../../src/domain/visits/visit'
import { answered, assignVillage, aVisit, householdOf, insertCampaign, publishCampaign } from './testing/roll'

const NEXT_VILLAGE = '990101001002'
const DAY_MS = 24 * 3_600_000
let city: TestCity
let ma: Person
let li: Person
let campaignId: string
let householdId: string

beforeEach(async () => {
  city = await testCity()
  await city.db
    .insertInto('divisions')
    .values({ code: VILLAGE, name: '柳树村', parent_code: null, edition: '示例' })
    .execute()
  await publishCampaign(city.db)
  campaignId = newId()
  await insertCampaign(city.db, { id: campaignId, area: COUNTY, fromOn: '2026-09-01', toOn: '2026-10-31' })
  ma = await city.person('马春花', [{ role: 'villageOfficer', area: COUNTY, office: '村民委员会' }])
  li = await city.person('李返乡')
  await assignVillage(city.db, { campaignId, officerId: ma.id, divisionCode: VILLAGE })
  householdId = await householdOf(city.db, li)
})
afterEach(() => city.close())

const day = (who = ma) => city.as(who).call('visits.day')
const visit = (more: Partial<VisitRecord> = {}) => aVisit({ campaignId, householdId, ...more })
const push = async (records: VisitRecord[], told?: { epoch: string; kept: number; proof?: string }, who = ma) => {
  const { epoch, kept, proof } = told ?? (await day(who))
  return city.as(who).call('visits.push', { epoch, kept, proof, records: records as never })
}
const codes = ({ results }: Awaited<ReturnType<typeof push>>) =>
  results.map((result) => (result.state === 'refused' ? result.problem.code : result.state))
const countOf = async (table: 'visits' | 'person_facts' | 'households' | 'people') =>
  (await city.db.selectFrom(table).selectAll().execute()).length
const roll = (cursor?: string) =>
  city.as(ma).call('visits.households', { campaignId, divisionCode: VILLAGE, ...(cursor && { cursor }) })

test('an officer loads the day, visits, and what was said is on the person’s file with who said it', async () => {
  const { campaigns, villages } = await day()
  expect(campaigns).toMatchObject([{ id: campaignId, questionnaire: { version: 1 } }])
  expect(villages).toEqual([{ campaignId, code: VILLAGE, name: '柳树村', households: 1 }])
  const record = visit({
    people: [answered(li.id, { answeredBy: 'relative', answers: { workedOutside: 'otherProvince', monthsAway: 30 } })],
  })
  expect(await push([record])).toMatchObject({ kept: 1, results: [{ id: record.id, state: 'kept' }] })
  const facts = await city.db.selectFrom('person_facts').selectAll().orderBy('name').execute()
  const said = { person_id: li.id, source: 'officer', by_relative: true, visit_id: record.id, as_of: '2026-09-18' }
  expect(facts).toMatchObject([
    { ...said, name: 'monthsAway', value: 30 },
    { ...said, name: 'workedOutside', value: 'otherProvince' },
  ])
  const [household] = (await roll()).items
  expect(household).toEqual({
    ...{ id: householdId, divisionCode: VILLAGE, head: '李返乡', address: '柳树巷 3 号' },
    members: [
      {
        ...{ personId: li.id, name: '李返乡', relation: '户主', phone: li.phone },
        known: { monthsAway: 30, workedOutside: 'otherProvince' },
      },
    ],
    records: [record],
  })
})

test('what can be answered at a door comes in the order in which it was written', async () => {
  const [campaign] = (await day()).campaigns
  const choices = (groups = campaign?.questionnaire.groups ?? []) =>
    groups.flatMap(({ questions }) => questions.map((question) => Object.values(question.choices ?? {})))
  expect(choices()).toEqual(choices(doorQuestionnaire.groups))
})

test('a questionnaire that changed while the phone was offline: each record is read by the one it was asked by', async () => {
  const before = await day()
  const without = doorQuestionnaire.groups.map((group) => ({
    ...group,
    questions: group.questions.filter(({ key }) => key !== 'monthsAway'),
  }))
  const content = JSON.stringify({ ...doorQuestionnaire, version: 2, groups: without })
  const published_at = '2026-09-18T01:00:00.000Z'
  await city.db.insertInto('questionnaires').values({ version: 2, content, published_at }).execute()
  await city.db.updateTable('campaigns').set({ questionnaire_version: 2 }).execute()
  const said = (questionnaireVersion: number) =>
    visit({ people: [answered(li.id, { questionnaireVersion, answers: { monthsAway: 30 } })] })
  expect(codes(await push([said(1), said(2), said(3)], before))).toEqual([
    'kept',
    'input_invalid',
    'questionnaire_unknown',
  ])
  expect((await day()).campaigns).toMatchObject([{ questionnaire: { version: 2 } }])
})

test('the same batch twice is kept once, and the phone is told so', async () => {
  const told = await day()
  const records = [visit({ people: [answered(li.id, { answers: { employees: 2, nowDoing: 'business' } })] }), visit()]
  expect(codes(await push(records, told))).toEqual(['kept', 'kept'])
  const again = await push(records, told)
  expect(codes(again)).toEqual(['kept', 'kept'])
  expect(again.kept).toBe(2)
  expect([await countOf('visits'), await countOf('person_facts')]).toEqual([2, 1])
})

test('the same batch at once, from two phones of the officer, is kept once', async () => {
  await day()
  const records = [visit({ people: [answered(li.id, { answers: { employees: 2, nowDoing: 'business' } })] }), visit()]
  await city.db
    .insertInto('identities')
    .values({
      provider: 'wechat',
      subject: 'second',
      person_id: ma.id,
      bound_at: city.clock.now,
      seen_at: city.clock.now,
    })
    .execute()
  const second = { ...ma, openid: 'second' }
  const told = await day(second)
  const replies = await Promise.all([push(records, told), push(records, told, second), push(records, told)])
  expect(replies.map(codes)).toEqual([
    ['kept', 'kept'],
    ['kept', 'kept'],
    ['kept', 'kept'],
  ])
  expect([await countOf('visits'), await countOf('person_facts')]).toEqual([2, 1])
  const devices = await city.db.selectFrom('device_sync').select('kept').execute()
  expect(devices.reduce((sum, { kept }) => sum + kept, 0)).toBe(2)
})

test('other content under the same id is refused, and the first stays', async () => {
  const record = visit()
  await push([record])
  expect(codes(await push([{ ...record, note: '改了' }, record]))).toEqual(['record_differs', 'kept'])
  expect(await countOf('visits')).toBe(1)
})

test('an id that lies beyond the fence is as taken as any other', async () => {
  const far = await city.person('邻县干部', [{ role: 'villageOfficer', area: '990102' }])
  await assignVillage(city.db, { campaignId, officerId: far.id, divisionCode: '990102001001' })
  const theirs = await householdOf(city.db, li, '990102001001')
  const record = visit({ householdId: theirs, divisionCode: '990102001001' })
  expect(codes(await push([record], undefined, far))).toEqual(['kept'])
  expect(codes(await push([visit({ id: record.id })]))).toEqual(['record_differs'])
})

test('a village of nobody’s, another’s area, an unknown campaign and one long over are refused', async () => {
  const elsewhere = await householdOf(city.db, li, NEXT_VILLAGE)
  expect(
    codes(
      await push([
        visit({ householdId: elsewhere, divisionCode: NEXT_VILLAGE }),
        visit({ householdId: elsewhere }),
        visit({ campaignId: newId() }),
        visit({ householdId: newId() }),
      ]),
    ),
  ).toEqual(['wrong_area', 'not_found', 'not_found', 'not_found'])
  city.clock.now = '2027-03-01T02:00:00.000Z'
  expect(codes(await push([visit()]))).toEqual(['campaign_closed'])
  expect(await countOf('visits')).toBe(0)
  expect((await city.as(ma).refused('visits.households', { campaignId, divisionCode: NEXT_VILLAGE })).code).toBe(
    'wrong_area',
  )
})

test('only village officers; and one whose office ended can’t push what they noted', async () => {
  const chen = await city.person('陈审核', [{ role: 'reviewer' }])
  for (const path of ['visits.day', 'visits.households', 'visits.push'])
    for (const who of [chen, li]) expect((await city.as(who).refused(path, {})).code).toBe('not_allowed')
  await city.db.updateTable('grants').set({ revoked_at: city.clock.now }).where('person_id', '=', ma.id).execute()
  expect((await city.as(ma).refused('visits.day')).code).toBe('not_allowed')
})

test('the fence alone keeps an officer out of a village that isn’t theirs', async () => {
  const { sql } = await import('kysely')
  const forged = city.door.transaction().execute(async (tx) => {
    await sql`select set_config('app.person', ${ma.id}, true), set_config('app.areas', ${COUNTY}, true)`.execute(tx)
    await sql`set local role app`.execute(tx)
    await sql`insert into visits (id, campaign_id, household_id, division_code, officer_id, outcome, noted_at,
      clock_offset_ms, happened_at, received_at, digest, record_sealed) values (${newId()}, ${campaignId}, ${householdId},
      ${NEXT_VILLAGE}, ${ma.id}, 'met', now(), 0, now(), now(), 'x', 'x')`.execute(tx)
  })
  await expect(forged).rejects.toThrow('row-level security')
})

test('a village that changed hands is no longer loaded, and what was noted in it still comes in', async () => {
  city.clock.now = '2026-09-25T02:00:00.000Z'
  await city.db.updateTable('village_assignments').set({ to_on: '2026-09-20' }).execute()
  expect((await day()).villages).toEqual([])
  expect((await city.as(ma).refused('visits.households', { campaignId, divisionCode: VILLAGE })).code).toBe(
    'wrong_area',
  )
  expect(codes(await push([visit()]))).toEqual(['kept'])
})

test('a village is loaded from the day on which it becomes the officer’s', async () => {
  await city.db.updateTable('village_assignments').set({ from_on: '2026-09-19' }).execute()
  expect((await day()).villages).toEqual([])
  expect((await city.as(ma).refused('visits.households', { campaignId, divisionCode: VILLAGE })).code).toBe(
    'wrong_area',
  )
  city.clock.now = '2026-09-19T02:00:00.000Z'
  expect((await day()).villages).toHaveLength(1)
})

test('a phone 400 days off loses nothing: order and days are the server’s estimate', async () => {
  const off = 400 * DAY_MS
  const notedAt = new Date(Date.parse('2026-09-17T01:00:00.000Z') - off).toISOString()
  const early = visit({ notedAt, clockOffsetMs: off, people: [answered(li.id, { answers: { monthsAway: 1 } })] })
  const late = visit({ people: [answered(li.id, { answers: { monthsAway: 2 } })] })
  const future = visit({ notedAt: '2027-10-20T01:00:00.000Z' })
  const asked = { workedOutside: 'otherCity' }
  for (const record of [early, late]) Object.assign(record.people[0]?.answers ?? {}, asked)
  expect(codes(await push([late, early, future]))).toEqual(['kept', 'kept', 'kept'])
  const rows = await city.db.selectFrom('visits').select(['id', 'happened_at']).orderBy('happened_at').execute()
  expect(rows).toEqual([
    { id: early.id, happened_at: '2026-09-17T01:00:00.000Z' },
    { id: late.id, happened_at: '2026-09-18T01:00:00.000Z' },
    { id: future.id, happened_at: city.clock.now },
  ])
  expect((await roll()).items[0]?.members[0]?.known).toMatchObject({ monthsAway: 2 })
})

test('one refused among ten hinders none of the others, and leaves nothing of itself', async () => {
  const wrong = { answers: { monthsAway: -1, workedOutside: 'otherCity' } }
  const records = Array.from({ length: 10 }, (_, place) =>
    visit(place === 3 ? { people: [answered(li.id), answered(newId(), { isNew: true, name: '半人', ...wrong })] } : {}),
  )
  const reply = await push(records)
  expect(codes(reply)).toEqual(records.map((_, place) => (place === 3 ? 'input_invalid' : 'kept')))
  expect(reply.results[3]).toMatchObject({ problem: { message: expect.stringContaining('在外务工经商时间') } })
  expect(reply.kept).toBe(9)
  expect(await city.db.selectFrom('people').select('id').where('name', '=', '半人').execute()).toEqual([])
})

test('a record that can’t even be read is refused by itself', async () => {
  const { epoch, kept } = await day()
  const broken = { ...visit(), outcome: 'flew', clockOffsetMs: 1e15 }
  const reply = await city.as(ma).call('visits.push', { epoch, kept, records: [broken, { ...visit() }] })
  expect(codes(reply)).toEqual(['input_invalid', 'kept'])
})

test('a household and people that nobody knew begin their files; later records find them', async () => {
  const [household, person, child] = [newId(), newId(), newId()]
  const newHousehold = { address: '新屋 8 号', head: '赵新来' }
  const shared = { isNew: true, phone: '13812345678' }
  const first = visit({
    householdId: household,
    newHousehold,
    people: [
      answered(person, { ...shared, name: '赵新来', residentId: '11010519491231002x', relation: '户主' }),
      answered(child, { ...shared, name: '赵小来', relation: '儿子' }),
    ],
  })
  const second = visit({ householdId: household, people: [answered(person)] })
  expect(codes(await push([first, second]))).toEqual(['kept', 'kept'])
  const found = (await roll()).items.find(({ id }) => id === household)
  expect(found).toMatchObject({ head: '赵新来', address: '新屋 8 号' })
  // 一家一个号码: the phone stays with the first, and the desk is told of the second.
  expect(found?.members).toEqual([
    { personId: person, name: '赵新来', relation: '户主', phone: '13812345678', known: {} },
    { personId: child, name: '赵小来', relation: '儿子', known: {} },
  ])
  const met = await city.db.selectFrom('visit_people').select(['person_id', 'is_doubtful']).execute()
  expect(met.filter(({ is_doubtful }) => is_doubtful)).toEqual([{ person_id: child, is_doubtful: true }])
})

test('a known person of another village isn’t drawn into this one', async () => {
  const far = await city.person('外村人', [], NEXT_VILLAGE)
  expect(codes(await push([visit({ people: [answered(far.id)] })]))).toEqual(['not_found'])
})

test('a day of 200 households comes in pages of at most 80 KB, each household once', async () => {
  for (let number = 0; number < 199; number += 1) await householdOf(city.db, li)
  const people = [answered(li.id, { answers: { idea: '想'.repeat(60), wish: ['business'] } })]
  const homes = await city.db.selectFrom('households').select('id').execute()
  for (let from = 0; from < 200; from += 50)
    await push(homes.slice(from, from + 50).map(({ id }) => visit({ householdId: id, note: '记'.repeat(200), people })))
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await roll(cursor)
    expect(Buffer.byteLength(JSON.stringify(page.items))).toBeLessThanOrEqual(80 * 1024)
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.next
  } while (cursor)
  expect(seen).toEqual(homes.map(({ id }) => id).sort())
  const noted = await city.db.selectFrom('audit_log').selectAll().where('action', '=', 'list').execute()
  expect(noted.length).toBeGreaterThan(2)
  expect(noted[0]).toMatchObject({ person_id: ma.id, procedure: 'visits.households', division_code: VILLAGE })
})

describe('who is on the roll that an officer took along', () => {
  const looksOf = async (who: Person, cursor?: string) =>
    city.as(who).call('registry.looks', { ...(cursor && { cursor }) })
  const wordsOf = async (who: Person) => (await looksOf(who)).items.map(({ at, words }) => `${at} ${words}`)
  const take = async (at: string) => {
    city.clock.now = at
    await roll()
  }
  const words = '村民委员会 马春花 为上门走访，把您村的名单取到了手机上，名单里有您家'

  test('reads it as one look a day, among the others, and nobody else reads it', async () => {
    const far = await city.person('外村人', [], NEXT_VILLAGE)
    await householdOf(city.db, far, NEXT_VILLAGE)
    const homeless = await city.person('不在名册')
    await take('2026-09-18T02:00:00.000Z')
    await take('2026-09-18T15:59:00.000Z')
    await take('2026-09-18T16:00:00.000Z')
    expect(await wordsOf(li)).toEqual([`2026-09-18T16:00:00.000Z ${words}`, `2026-09-18T15:59:00.000Z ${words}`])
    expect([await wordsOf(far), await wordsOf(homeless), await wordsOf(ma)]).toEqual([[], [], []])
    const { sql } = await import('kysely')
    const aside = await city.door.transaction().execute(async (tx) => {
      await enterScope(tx, { personId: li.id, areas: [], roles: [] })
      return sql`select * from audit_log where procedure = 'visits.households'`.execute(tx)
    })
    expect(aside.rows).toEqual([])
  })

  test('reads nothing from before there was a file, and an officer nothing of their own taking', async () => {
    await householdOf(city.db, ma)
    await take('2026-09-18T02:00:00.000Z')
    city.clock.now = '2026-09-19T02:00:00.000Z'
    const late = await city.person('后来的')
    await householdOf(city.db, late)
    expect(await wordsOf(late)).toEqual([])
    expect(await wordsOf(ma)).toEqual([])
    await take('2026-09-20T02:00:00.000Z')
    expect(await wordsOf(late)).toEqual([`2026-09-20T02:00:00.000Z ${words}`])
  })

  test('reads days page by page, each once', async () => {
    const days = Array.from({ length: 25 }, (_, at) => addDays('2026-09-19', at))
    for (const day of days) for (const hour of ['01', '02']) await take(`${day}T${hour}:00:00.000Z`)
    const first = await looksOf(li)
    const second = await looksOf(li, first.next)
    const shown = [...first.items, ...second.items].map(({ at }) => at.slice(0, 13))
    expect(second.next).toBeUndefined()
    expect(shown).toEqual([...days].reverse().map((day) => `${day}T02`))
  })
})

test('restored from a backup, the server knows it and the phone offers everything again', async () => {
  const [before, lost] = [visit(), visit()]
  await push([before])
  const backup = await city.db.selectFrom('device_sync').select(['kept']).executeTakeFirstOrThrow()
  const told = await push([lost])
  const { sql } = await import('kysely')
  await sql`alter table visits disable trigger visits_append_only`.execute(city.db)
  await city.db.deleteFrom('visits').where('id', '=', lost.id).execute()
  await city.db.updateTable('device_sync').set(backup).execute()
  const next = visit()
  const restored = await push([next], told)
  expect(restored).toMatchObject({ kept: 1, results: [] })
  expect(restored.epoch > told.epoch).toBe(true)
  expect(await push([next], told)).toMatchObject({ epoch: restored.epoch, results: [] })
  const again = await push([before, lost, next], restored)
  expect(codes(again)).toEqual(['kept', 'kept', 'kept'])
  expect(again).toMatchObject({ kept: 3, epoch: restored.epoch })
  expect(await countOf('visits')).toBe(3)
})

test('an epoch or a count that somebody made up sets nobody going anew', async () => {
  const told = await push([visit()])
  const later = { ...told, epoch: 'ffffffff-ffff-7fff-bfff-ffffffffffff' }
  expect(await push([visit()], later)).toMatchObject({ epoch: told.epoch, kept: 1, results: [] })
  expect(await push([visit()], { epoch: later.epoch, kept: 0 })).toMatchObject({ epoch: told.epoch, results: [] })
  const more = await push([visit()], { ...told, kept: 9_999 })
  expect(more).toMatchObject({ epoch: told.epoch, kept: 2 })
  expect(codes(await push([visit()], more))).toEqual(['kept'])
})

test('the phone’s key stays the same until sign-out; then there is another', async () => {
  const { key } = await day()
  expect(Buffer.from(key, 'base64')).toHaveLength(32)
  expect((await day()).key).toBe(key)
  await city.as(ma).call('session.signOut')
  const [row] = await city.db.selectFrom('device_sync').selectAll().execute()
  expect(row?.key_sealed).toBeNull()
  await city.db
    .insertInto('identities')
    .values({
      provider: 'wechat',
      subject: ma.openid,
      person_id: ma.id,
      bound_at: city.clock.now,
      seen_at: city.clock.now,
    })
    .execute()
  expect((await day()).key).not.toBe(key)
})

test('what was said lies sealed, and neither in what is kept of the request nor in the log', async () => {
  const log = jest.spyOn(console, 'log').mockImplementation(() => undefined)
  const error = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const { key } = await day()
  const secrets = ['13898765432', '新屋九号', '不想让人知道', '11010519491231002X', key]
  const person = answered(newId(), { isNew: true, name: '钱某', phone: secrets[0], residentId: secrets[3] })
  const newHousehold = { address: String(secrets[1]), head: '钱某' }
  const record = visit({ householdId: newId(), newHousehold, note: secrets[2], people: [person] })
  expect(codes(await push([record]))).toEqual(['kept'])
  await push([{ ...record, id: newId(), note: secrets[2], outcome: 'notHome' }])
  const tables = ['visits', 'visit_people', 'households', 'people', 'replays', 'audit_log', 'device_sync'] as const
  const rows = await Promise.all(tables.map((table) => city.db.selectFrom(table).selectAll().execute()))
  const everything = JSON.stringify([rows, log.mock.calls, error.mock.calls])
  for (const secret of secrets) expect(everything).not.toContain(secret)
  expect(everything).toContain(record.id)
  log.mockRestore()
  error.mockRestore()
})
