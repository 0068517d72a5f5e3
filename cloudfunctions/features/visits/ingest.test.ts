import type { VisitRecord } from '../../../src/domain/visits/visit'
import { newId } from '../../platform/newId'
import { COUNTY, testCity, VILLAGE, type Person, type TestCity } from '../../platform/testing/city'
import * as together from './keepTogether'
import { answered, assignVillage, aVisit, householdOf, insertCampaign, publishCampaign } from './testing/roll'

jest.mock('./keepTogether', () => ({ __esModule: true, ...jest.requireActual<object>('./keepTogether') }))
const oneByOne = () =>
  jest.spyOn(together, 'keepTogether').mockImplementation(async () => ({ kept: new Set(), known: new Set() }))

const tables = [
  'visits',
  'visit_people',
  'person_facts',
  'household_members',
  'household_states',
  'needs',
  'followings',
] as const
type World = { city: TestCity; ma: Person; people: Person[]; homes: string[]; campaignId: string }

async function aWorld(): Promise<World> {
  const city = await testCity()
  await publishCampaign(city.db)
  const campaignId = newId()
  await insertCampaign(city.db, { id: campaignId, area: COUNTY, fromOn: '2026-09-01', toOn: '2026-10-31' })
  const ma = await city.person('马春花', [{ role: 'villageOfficer', area: COUNTY, office: '村民委员会' }])
  await assignVillage(city.db, { campaignId, officerId: ma.id, divisionCode: VILLAGE })
  const people: Person[] = []
  for (const name of ['甲', '乙', '丙', '丁']) people.push(await city.person(name))
  const homes: string[] = []
  for (const person of people) homes.push(await householdOf(city.db, person))
  return { city, ma, people, homes, campaignId }
}

let world: World
beforeEach(async () => {
  world = await aWorld()
})
afterEach(async () => {
  jest.restoreAllMocks()
  await world.city.close()
})

const push = async ({ city, ma }: World, records: readonly object[]) => {
  const { epoch, kept } = await city.as(ma).call('visits.day')
  return city.as(ma).call('visits.push', { epoch, kept, records: records as never })
}

/** All that can come in one batch: plain ones, ones that stand in each other's way, refused ones, and a household that nobody knew. */
function batchIn({ people, homes, campaignId }: World): VisitRecord[] {
  const at = (place: number, more: Partial<VisitRecord> = {}) =>
    aVisit({ campaignId, householdId: homes[place] ?? '', ...more })
  const met = (place: number, answers: Record<string, string | number | string[]>, more = {}) =>
    at(place, { people: [answered(people[place]?.id ?? '', { answers, relation: '本人', ...more })] })
  const gone = aVisit({ campaignId, householdId: newId() })
  const records = [
    met(0, { workedOutside: 'otherCity', monthsAway: 12, wish: ['business'], needs: ['money', 'place'] }),
    met(1, { workedOutside: 'none', wish: ['job'], needs: ['training'] }, { answeredBy: 'relative' }),
    met(1, { workedOutside: 'otherCity', monthsAway: 3, wish: ['business'], needs: ['training', 'money'] }),
    met(2, { workedOutside: 'otherCity', monthsAway: -3 }),
    at(3, { outcome: 'notHome', nextOn: '2026-09-20' }),
    at(3, { outcome: 'refused', clockOffsetMs: -86_400_000 }),
    gone,
    at(0, { householdId: newId(), newHousehold: { address: '新屋 8 号', head: '赵新来' } }),
    met(2, { nation: '很'.repeat(21) }),
    met(
      3,
      { workedOutside: 'otherProvince', wish: ['business'], needs: ['money'] },
      { hasConsented: false, phone: '13812345678' },
    ),
  ]
  return records.map((record, minute) => ({ ...record, notedAt: `2026-09-18T01:0${minute}:00.000Z` }))
}

/** What is in the tables, with names in place of ids that every city makes anew. */
async function rowsOf({ city, people, homes, campaignId }: World, records: readonly VisitRecord[]) {
  const names = new Map<string, string>([[campaignId, '行动']])
  people.forEach(({ id }, place) => names.set(id, `人${place}`))
  homes.forEach((id, place) => names.set(id, `户${place}`))
  records.forEach(({ id, householdId }, place) => {
    names.set(id, `访${place}`)
    if (!names.has(householdId)) names.set(householdId, `新户${place}`)
  })
  const lines: Partial<Record<(typeof tables)[number], string[]>> = {}
  for (const table of tables) {
    const rows = (await city.db.selectFrom(table).selectAll().execute()) as Record<string, unknown>[]
    lines[table] = rows.map((row) => lineOf(row, names)).sort()
  }
  return lines
}

const differs = ['officer_id', 'record_sealed', 'digest', 'received_at', 'last_received_at']
function lineOf(row: Record<string, unknown>, names: ReadonlyMap<string, string>): string {
  const { id, ...rest } = row
  const shown = names.has(String(id)) ? row : rest
  return Object.entries(shown)
    .filter(([column]) => !differs.includes(column))
    .map(([column, value]) => `${column}=${names.get(String(value)) ?? JSON.stringify(value)}`)
    .join(' ')
}

test('taken over at once, a batch leaves the very rows and answers that it leaves one by one', async () => {
  const records = batchIn(world)
  const atOnce = await push(world, records)
  const rows = await rowsOf(world, records)
  expect(atOnce.results.map(({ state }) => state)).toEqual([
    ...['kept', 'kept', 'kept', 'refused', 'kept', 'kept', 'refused', 'kept', 'refused', 'kept'],
  ])
  expect([rows.needs?.length, rows.followings?.length]).toEqual([4, 2])
  const other = await aWorld()
  oneByOne()
  const same = batchIn(other)
  const single = await push(other, same)
  const codes = (reply: typeof single) =>
    reply.results.map((one) => (one.state === 'refused' ? one.problem : one.state))
  expect(codes(atOnce)).toEqual(codes(single))
  expect(rows).toEqual(await rowsOf(other, same))
  await other.city.close()
})

test('what is plain goes at once', async () => {
  const spy = jest.spyOn(together, 'keepTogether')
  const records = batchIn(world)
  await push(world, records)
  const { kept } = await (spy.mock.results[0]?.value as Promise<together.Together>)
  const placeOf = new Map(records.map(({ id }, place) => [id, place]))
  expect([...kept].map(({ id }) => placeOf.get(id))).toEqual([0, 4, 5, 9])
})

test('a batch that comes again is recognised at once, and a record that differs is told', async () => {
  const records = batchIn(world)
  await push(world, records)
  const before = await rowsOf(world, records)
  const spy = jest.spyOn(together, 'keepTogether')
  const again = await push(world, [...records, { ...records[0], note: '改了' }])
  expect(again.results.map(({ state }) => state).slice(0, 2)).toEqual(['kept', 'kept'])
  expect(again.results.at(-1)).toMatchObject({ state: 'refused', problem: { code: 'record_differs' } })
  const { known } = await (spy.mock.results[0]?.value as Promise<together.Together>)
  expect(known.size).toBe(7)
  expect(await rowsOf(world, records)).toEqual(before)
})

test('who didn’t agree to be noted is only known to have been met', async () => {
  const [, , , person] = world.people
  const [record] = batchIn(world).slice(-1)
  const told = { isNew: true, name: '不愿登记', phone: '13912345678', hasConsented: false }
  const stranger = answered(newId(), { ...told, answers: { workedOutside: 'none' } })
  await push(world, [{ ...record, people: [...(record?.people ?? []), stranger] }])
  expect(await world.city.db.selectFrom('person_facts').selectAll().execute()).toEqual([])
  const rows = await world.city.db.selectFrom('people').selectAll().where('id', 'in', [stranger.personId]).execute()
  expect(rows).toMatchObject([{ name: '不愿登记', phone_sealed: null, phone_index: null }])
  const { items } = await world.city
    .as(world.ma)
    .call('visits.households', { campaignId: world.campaignId, divisionCode: VILLAGE })
  const kept = items.flatMap(({ records }) => records).flatMap(({ people }) => people)
  expect(kept).toMatchObject([
    { personId: person?.id, hasConsented: false, answers: {} },
    { personId: stranger.personId, answers: {} },
  ])
  expect(JSON.stringify(items)).not.toMatch(/13912345678|13812345678|otherProvince/)
})

test('a visit to a village that isn’t theirs is for the auditor, in one line for the push', async () => {
  const { campaignId } = world
  const beyond = [0, 1].map(() => aVisit({ campaignId, householdId: newId(), divisionCode: '990202001001' }))
  await push(world, beyond)
  const lines = await world.city.db.selectFrom('audit_log').selectAll().where('action', '=', 'refused').execute()
  expect(lines).toMatchObject([
    { person_id: world.ma.id, procedure: 'visits.push', problem: 'wrong_area', count: 2, division_code: COUNTY },
  ])
})
