import { coverageCases, type CoverageCase } from '../../../src/domain/visits/coverage'
import type { VisitRecord } from '../../../src/domain/visits/visit'
import { newId } from '../../platform/newId'
import { COUNTY, OTHER_COUNTY, testCity, VILLAGE, type Person, type TestCity } from '../../platform/testing/city'
import { answered, assignVillage, aVisit, householdOf, insertCampaign, publishCampaign } from '../visits/testing/roll'

const SECOND = '990101001002'
const DAY_MS = 86_400_000
let city: TestCity
let wu: Person
let ma: Person
let hu: Person
let campaignId: string

beforeAll(async () => {
  city = await testCity()
  const places = { '990101': '青禾县', '990101001': '柳河镇', [VILLAGE]: '柳树村', [SECOND]: '杏坡村' }
  for (const [code, name] of Object.entries(places))
    await city.db.insertInto('divisions').values({ code, name, parent_code: null, edition: '示例' }).execute()
  await publishCampaign(city.db)
  campaignId = newId()
  await insertCampaign(city.db, { id: campaignId, area: '9901', fromOn: '2026-09-01', toOn: '2026-10-31' })
  wu = await city.person('吴振华', [{ role: 'supervisor', area: COUNTY }])
  ma = await city.person('马春花', [{ role: 'villageOfficer', area: COUNTY }])
  hu = await city.person('胡家明', [{ role: 'villageOfficer', area: COUNTY }])
  await assignVillage(city.db, { campaignId, officerId: ma.id, divisionCode: VILLAGE })
})
afterAll(() => city.close())

const own = async (who: Person) => (await city.as(who).call('coverage.own')).items
const onBoard = async (code: string) =>
  (await city.as(wu).call('coverage.villages', { campaignId, area: code, show: 'all' })).items[0]
const list = (who: Person, of: CoverageCase, area = VILLAGE) =>
  city.as(who).call('coverage.households', { campaignId, area, of })
const home = async (divisionCode = VILLAGE) => householdOf(city.db, await city.person('某', [], divisionCode))
const visit = (householdId: string, more: Partial<VisitRecord> = {}) => aVisit({ campaignId, householdId, ...more })
async function push(who: Person, ...records: VisitRecord[]) {
  const { epoch, kept } = await city.as(who).call('visits.day', { device: 'ma-1' } as never)
  const { results } = await city.as(who).call('visits.push', { epoch, kept, records: records as never })
  expect(results.map(({ state }) => state)).toEqual(records.map(() => 'kept'))
}
/** The officer's numbers are the board's, and each is as long as its list for both. */
async function expectSameNumbers(who: Person) {
  const [mine] = await own(who)
  const board = await onBoard(VILLAGE)
  expect(mine).toMatchObject({ counts: board?.counts, code: VILLAGE, lastReceivedAt: board?.lastReceivedAt })
  for (const of of coverageCases) {
    const [theirs, supervised] = [await list(who, of), await list(wu, of)]
    expect(theirs.items).toEqual(supervised.items)
    expect(theirs.items).toHaveLength(mine?.counts[of] ?? -1)
  }
}

test('an officer sees the numbers of their village as the township does, and the households behind each', async () => {
  const [first, second, third] = [await home(), await home(), await home()]
  await home()
  await home(SECOND)
  const li = await city.person('李返乡')
  await push(
    ma,
    visit(first, { people: [answered(li.id, { answeredBy: 'relative', answers: { wish: ['business'] } })] }),
    visit(second, { outcome: 'notHome', nextOn: '2026-09-17' }),
    visit(third, { outcome: 'refused' }),
  )
  expect(await own(ma)).toMatchObject([
    { name: '柳树村', townName: '柳河镇', campaign: '敲门行动', counts: { all: 4, visited: 3, due: 1, refused: 1 } },
  ])
  await expectSameNumbers(ma)
})

test('of nobody else’s village they see anything, nor what anybody else does', async () => {
  expect(await own(hu)).toEqual([])
  expect((await city.as(hu).refused('coverage.households', { campaignId, area: VILLAGE, of: 'all' })).code).toBe(
    'wrong_area',
  )
  for (const area of [SECOND, VILLAGE.slice(0, 9), COUNTY])
    expect((await city.as(ma).refused('coverage.households', { campaignId, area, of: 'all' })).code).toBe('wrong_area')
  for (const path of ['coverage.board', 'coverage.villages'])
    expect((await city.as(ma).refused(path, { campaignId, area: VILLAGE })).code).toBe('not_allowed')
  expect(JSON.stringify(await own(ma))).not.toContain('马春花')
})

test('every look at a list is in the log', async () => {
  const looks = () =>
    city.db.selectFrom('audit_log').select(['filter', 'count']).where('person_id', '=', ma.id).orderBy('at').execute()
  const before = (await looks()).length
  await list(ma, 'refused')
  expect((await looks()).slice(before)).toEqual([{ filter: 'refused', count: 1 }])
})

test('a phone of one’s own that wasn’t heard of is told, a colleague’s isn’t', async () => {
  const heard = (officer: Person, days: number) => ({
    ...{ campaign_id: campaignId, division_code: VILLAGE, officer_id: officer.id, device: newId() },
    heard_at: new Date(Date.parse(city.clock.now) - days * DAY_MS).toISOString(),
  })
  await city.db
    .insertInto('device_villages')
    .values([heard(ma, 5), heard(hu, 9)])
    .execute()
  expect(await own(ma)).toMatchObject([{ silentDays: [5] }])
  expect((await onBoard(VILLAGE))?.silentPhones).toHaveLength(2)
})

test('with the village the numbers go over to whoever visits it then, and stay the board’s', async () => {
  await city.as(wu).call('campaigns.assign', {
    ...{ campaignId, officerId: hu.id, villages: [VILLAGE], fromOn: '2026-09-18' },
  })
  await expectSameNumbers(ma)
  city.clock.now = '2026-09-19T02:00:00.000Z'
  expect(await own(ma)).toEqual([])
  await expectSameNumbers(hu)
  await push(hu, visit(await home(), { outcome: 'workingAway' }))
  expect((await own(hu))[0]?.counts).toMatchObject({ all: 5, visited: 4, workingAway: 1 })
  await expectSameNumbers(hu)
  await city.db.updateTable('grants').set({ area: OTHER_COUNTY }).where('person_id', '=', hu.id).execute()
  expect(await own(hu)).toEqual([])
})
