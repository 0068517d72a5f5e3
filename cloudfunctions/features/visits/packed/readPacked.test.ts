import type { Household } from '../../../../src/contract/visits'
import { asJobs } from '../../../platform/database'
import { seal } from '../../../platform/crypto'
import { newId } from '../../../platform/newId'
import { COUNTY, testCity, VILLAGE, type Person, type TestCity } from '../../../platform/testing/city'
import { purge } from '../../purge'
import { answered, assignVillage, aVisit, householdOf, insertCampaign, publishCampaign } from '../testing/roll'
import { unpack } from './packPages'

const DAY_MS = 24 * 3_600_000
const AT = '2026-09-01T00:00:00.000Z'
let city: TestCity
let ma: Person
let li: Person
let campaignId: string
let householdId: string

beforeEach(async () => {
  city = await testCity()
  await publishCampaign(city.db)
  campaignId = await aCampaign()
  ma = await city.person('马春花', [{ role: 'villageOfficer', area: COUNTY, office: '村民委员会' }])
  li = await city.person('李返乡')
  await assignVillage(city.db, { campaignId, officerId: ma.id, divisionCode: VILLAGE })
  householdId = await householdOf(city.db, li)
})
afterEach(() => city.close())

async function aCampaign(): Promise<string> {
  const id = newId()
  await insertCampaign(city.db, { id, area: COUNTY, fromOn: '2026-09-01', toOn: '2026-10-31' })
  return id
}

/** All pages, as the phone asks for one after the other. */
async function roll(packed: boolean, who = ma, campaign = campaignId) {
  const pages: Household[][] = []
  let cursor: string | undefined
  let isPacked = true
  do {
    const input = { campaignId: campaign, divisionCode: VILLAGE, packed, ...(cursor && { cursor }) }
    const page = await city.as(who).call('visits.households', input)
    pages.push(page.packed ? unpack(page.packed) : page.items)
    isPacked &&= page.packed !== undefined
    cursor = page.next
  } while (cursor)
  return { households: pages.flat(), pages: pages.length, isPacked }
}

/** What a phone gets packed is what it would get as it stands. */
async function expectFresh() {
  const packed = await roll(true)
  expect(packed.isPacked).toBe(true)
  expect(packed.households).toEqual((await roll(false)).households)
  return packed
}

const push = async (records: object[]) => {
  const { epoch, kept } = await city.as(ma).call('visits.day')
  return city.as(ma).call('visits.push', { epoch, kept, records: records as never })
}
const fact = (personId: string, more = {}) =>
  city.db
    .insertInto('person_facts')
    .values({
      ...{ id: newId(), person_id: personId, division_code: VILLAGE, name: 'employees', value: '3', source: 'self' },
      ...{ as_of: '2026-09-01', recorded_at: AT, ...more },
    } as never)
    .execute()

test('whatever changes in the village is in the packed roll the next time', async () => {
  const wang = await city.person('王秀英')
  const zhou = await city.person('周小燕')
  await householdOf(city.db, zhou)
  await expectFresh()
  const changes: Record<string, () => Promise<unknown>> = {
    'a visit': () =>
      push([
        aVisit({
          campaignId,
          householdId,
          people: [answered(li.id, { answers: { workedOutside: 'otherCity', monthsAway: 30 } })],
        }),
      ]),
    'a visit where nobody was at home': () => push([aVisit({ campaignId, householdId, outcome: 'notHome' })]),
    'what somebody said of themselves': () => fact(li.id),
    'a new household': () => householdOf(city.db, wang),
    'somebody more in a household': () =>
      city.db
        .insertInto('household_members')
        .values({ household_id: householdId, person_id: wang.id, division_code: VILLAGE, relation: '配偶' })
        .execute(),
    'what somebody with two homes said at one of them': () =>
      push([
        aVisit({
          campaignId,
          householdId,
          people: [answered(wang.id, { answers: { employees: 9, nowDoing: 'business' } })],
        }),
      ]),
    'another phone': () =>
      city.db
        .updateTable('people')
        .set({ phone_sealed: seal('13800000000', `people:phone:${li.id}`) })
        .where('id', '=', li.id)
        .execute(),
    'a file that stands for another': () =>
      city.db.updateTable('people').set({ survivor_id: wang.id }).where('id', '=', li.id).execute(),
    'another head': () =>
      city.db.updateTable('households').set({ head_name: '王秀英' }).where('id', '=', householdId).execute(),
    'somebody less': () =>
      city.db
        .deleteFrom('household_members')
        .where('household_id', '=', householdId)
        .where('person_id', '=', wang.id)
        .execute(),
  }
  let before = JSON.stringify((await roll(true)).households)
  for (const [name, change] of Object.entries(changes)) {
    await change()
    const after = JSON.stringify((await expectFresh()).households)
    expect([name, after === before]).toEqual([name, false])
    before = after
  }
})

test('a household that goes is gone from it', async () => {
  const wang = await city.person('王秀英')
  const gone = await householdOf(city.db, wang)
  expect((await expectFresh()).households).toHaveLength(2)
  await city.db.deleteFrom('household_members').where('household_id', '=', gone).execute()
  await city.db.deleteFrom('households').where('id', '=', gone).execute()
  expect((await expectFresh()).households.map(({ id }) => id)).toEqual([householdId])
})

test('a large village comes in pages, each once however it grows meanwhile', async () => {
  const homes = async (many: number) => {
    const rows = Array.from({ length: many }, () => {
      const id = newId()
      const address_sealed = seal('柳树巷'.repeat(100), `households:address:${id}`)
      return { id, division_code: VILLAGE, head_name: '某', stated_at: AT, address_sealed }
    })
    await city.db.insertInto('households').values(rows).execute()
    return rows.map(({ id }) => id)
  }
  const ids = [householdId, ...(await homes(1000))].sort()
  const { pages, households } = await expectFresh()
  expect([pages > 1, households.map(({ id }) => id)]).toEqual([true, ids])
  ids.push(...(await homes(1300)))
  const grown = await expectFresh()
  expect([grown.pages > pages, grown.households.map(({ id }) => id)]).toEqual([true, ids.sort()])
  const middle = await city
    .as(ma)
    .call('visits.households', { campaignId, divisionCode: VILLAGE, packed: true, cursor: ids[9] })
  expect(unpack(middle.packed ?? '')[0]?.id).toBe(ids[10])
})

test('a visit that is being taken over while the roll is packed is in it the next time', async () => {
  await roll(true)
  let written = () => {}
  const isWritten = new Promise<void>((resolve) => (written = resolve))
  let goOn = () => {}
  const mayGoOn = new Promise<void>((resolve) => (goOn = resolve))
  const writing = city.db.transaction().execute(async (tx) => {
    await tx.updateTable('households').set({ head_name: '王秀英' }).where('id', '=', householdId).execute()
    written()
    await mayGoOn
  })
  await isWritten
  await fact(li.id)
  expect((await roll(true)).households[0]?.head).toBe('李返乡')
  goOn()
  await writing
  expect((await expectFresh()).households[0]?.head).toBe('王秀英')
})

test('what one officer’s phone gets is packed for no other: with the village it is packed anew', async () => {
  await push([aVisit({ campaignId, householdId })])
  const before = await roll(true)
  expect(before.isPacked).toBe(true)
  const fang = await city.person('方强', [{ role: 'villageOfficer', area: VILLAGE, office: '村民委员会' }])
  await city.db.updateTable('village_assignments').set({ to_on: '2026-09-17' }).execute()
  await assignVillage(city.db, { campaignId, officerId: fang.id, divisionCode: VILLAGE })
  expect(await roll(true, fang)).toEqual(before)
  const officers = await city.db.selectFrom('packed_pages').select('officer_id').execute()
  expect(officers).toEqual([{ officer_id: fang.id }])
  const ofMa = { campaignId, divisionCode: VILLAGE, packed: true }
  expect(await city.as(ma).refused('visits.households', ofMa)).toMatchObject({ code: 'wrong_area' })
})

test('of two campaigns the one that came first has the packed roll for a day; the other is read as it stands', async () => {
  const other = await aCampaign()
  await assignVillage(city.db, { campaignId: other, officerId: ma.id, divisionCode: VILLAGE })
  await push([aVisit({ campaignId, householdId })])
  expect((await roll(true)).isPacked).toBe(true)
  const late = await roll(true, ma, other)
  expect([late.isPacked, late.households[0]?.records]).toEqual([false, []])
  city.clock.now = new Date(Date.parse(city.clock.now) + DAY_MS).toISOString()
  expect((await roll(true, ma, other)).isPacked).toBe(true)
  expect((await roll(true)).isPacked).toBe(false)
})

test('it is packed anew once its officer may see less', async () => {
  const far = await city.person('远亲', [], '990102001001')
  await city.db
    .insertInto('grants')
    .values({
      ...{ id: newId(), person_id: ma.id, role: 'villageOfficer', area: '990102', office: '村民委员会' },
      ...{ granted_at: AT, revoked_at: null },
    })
    .execute()
  await city.db
    .insertInto('household_members')
    .values({ household_id: householdId, person_id: far.id, division_code: VILLAGE, relation: '父亲' })
    .execute()
  const names = async () => (await expectFresh()).households.flatMap(({ members }) => members.map(({ name }) => name))
  expect(await names()).toEqual(['李返乡', '远亲'])
  await city.db.updateTable('grants').set({ revoked_at: AT }).where('area', '=', '990102').execute()
  expect(await names()).toEqual(['李返乡'])
})

test('nothing personal lies open in it, and it is gone after a week; what was noted of villages that nobody packs, after a day', async () => {
  await fact(li.id)
  const elsewhere = await city.person('邻村人', [], '990101001002')
  await householdOf(city.db, elsewhere, '990101001002')
  await roll(true)
  const [page] = await city.db.selectFrom('packed_pages').selectAll().execute()
  expect(Buffer.from(page?.page_sealed.slice(3) ?? '', 'base64').includes(li.phone)).toBe(false)
  const left = async () => [
    (await city.db.selectFrom('packed_pages').select('after_id').execute()).length,
    (await city.db.selectFrom('roll_changes').select('division_code').distinct().execute()).map(
      (row) => row.division_code,
    ),
  ]
  expect(await left()).toEqual([1, ['990101001002']])
  await city.db.updateTable('roll_changes').set({ changed_at: city.clock.now }).execute()
  const after = (days: number) => {
    const now = new Date(Date.parse(city.clock.now) + days * DAY_MS + 1).toISOString()
    return asJobs(city.door, (tx) => purge(tx, { now }))
  }
  await after(1)
  expect(await left()).toEqual([1, []])
  await after(7)
  expect(await left()).toEqual([0, []])
})

test('a list of what was looked at counts packed households too', async () => {
  await roll(true)
  const { count } = await city.db
    .selectFrom('audit_log')
    .select('count')
    .where('procedure', '=', 'visits.households')
    .executeTakeFirstOrThrow()
  expect(count).toBe(1)
})
