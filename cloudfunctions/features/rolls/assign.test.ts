import { newId } from '../../platform/newId'
import { COUNTY, OTHER_COUNTY, VILLAGE, type Person } from '../../platform/testing/city'
import { aVisit, householdOf, insertCampaign, publishCampaign } from '../visits/testing/roll'
import { rollCity, SECOND, type RollCity } from './testing/rollCity'

let roll: RollCity
let ma: Person
let niu: Person
let campaignId: string
const TODAY = '2026-09-18'

beforeEach(async () => {
  roll = await rollCity()
  const { city } = roll
  await publishCampaign(city.db)
  campaignId = newId()
  await insertCampaign(city.db, { id: campaignId, area: COUNTY, fromOn: '2026-09-01', toOn: '2026-10-31' })
  ma = await city.person('马春花', [{ role: 'villageOfficer', area: '990101001', office: '镇政府' }])
  niu = await city.person('牛得草', [{ role: 'villageOfficer', area: COUNTY, office: '镇政府' }], '990102001001')
})
afterEach(() => roll.city.close())

const assign = (officer: Person, villages = [VILLAGE], fromOn = TODAY) =>
  roll.city.as(roll.wu).call('campaigns.assign', { campaignId, officerId: officer.id, villages, fromOn })
const villagesOf = async (officer: Person) => (await roll.city.as(officer).call('visits.day')).villages
const codesOf = async (officer: Person) => (await villagesOf(officer)).map(({ code }) => code)
const rollOf = async (officer: Person) =>
  (await roll.city.as(officer).call('visits.households', { campaignId, divisionCode: VILLAGE })).items
const push = async (officer: Person, householdId: string, more = {}) => {
  const { epoch, kept } = await roll.city.as(officer).call('visits.day')
  const records = [aVisit({ campaignId, householdId, outcome: 'notHome', ...more }) as never]
  return (await roll.city.as(officer).call('visits.push', { epoch, kept, records })).results.map(({ state }) => state)
}
const onDay = (day: string) => (roll.city.clock.now = `${day}T02:00:00.000Z`)

test('villages are given to an officer, who has them on their phone from that day on', async () => {
  await assign(ma, [VILLAGE, SECOND], '2026-09-20')
  expect(await codesOf(ma)).toEqual([])
  onDay('2026-09-20')
  expect(await codesOf(ma)).toEqual([VILLAGE, SECOND])
  const { items } = await roll.city.as(roll.wu).call('campaigns.villages', { campaignId, area: '990101001' })
  expect(items).toMatchObject([
    { code: VILLAGE, name: '青禾县柳河镇柳树村', households: 0, holders: [{ name: '马春花', fromOn: '2026-09-20' }] },
    { code: SECOND, holders: [{ officerId: ma.id }] },
  ])
})

test('a village that changes hands takes its open work along, and the counts agree, also for what comes in late', async () => {
  const { city } = roll
  const li = await city.person('李返乡')
  const homes = [await householdOf(city.db, li), await householdOf(city.db, li), await householdOf(city.db, li)]
  await assign(ma)
  expect(await push(ma, homes[0] ?? '')).toEqual(['kept'])
  await assign(niu, [VILLAGE], '2026-09-20')
  onDay('2026-09-19')
  expect([await codesOf(ma), await codesOf(niu)]).toEqual([[VILLAGE], []])
  onDay('2026-09-20')
  // She may be out with her roll: that day she finishes.
  expect([await codesOf(ma), await codesOf(niu)]).toEqual([[VILLAGE], [VILLAGE]])
  expect(await rollOf(ma)).toHaveLength(3)
  onDay('2026-09-21')
  expect([await codesOf(ma), await codesOf(niu)]).toEqual([[], [VILLAGE]])
  expect(await villagesOf(niu)).toMatchObject([{ code: VILLAGE, households: 3 }])
  // Noted while it was hers, on a phone that had no network until today.
  expect(await push(ma, homes[1] ?? '', { notedAt: '2026-09-19T08:00:00.000Z' })).toEqual(['kept'])
  expect(await push(niu, homes[2] ?? '', { notedAt: '2026-09-20T01:00:00.000Z' })).toEqual(['kept'])
  const seen = await rollOf(niu)
  expect(seen.map(({ records }) => records.length)).toEqual([1, 1, 1])
  expect(await city.as(ma).refused('visits.households', { campaignId, divisionCode: VILLAGE })).toMatchObject({
    code: 'wrong_area',
  })
  const noted = await city.db.selectFrom('visits').select(['officer_id']).orderBy('id').execute()
  expect(noted.map((one) => one.officer_id).sort()).toEqual([ma.id, ma.id, niu.id].sort())
})

test('one that changes hands today is both officers’ today; given back, it is hers alone tomorrow', async () => {
  await assign(ma)
  await assign(niu)
  expect([await codesOf(ma), await codesOf(niu)]).toEqual([[VILLAGE], [VILLAGE]])
  await assign(ma)
  onDay('2026-09-19')
  expect([await codesOf(ma), await codesOf(niu)]).toEqual([[VILLAGE], []])
})

test('a day that hasn’t come is taken back without a trace, and the same twice changes nothing', async () => {
  await assign(ma)
  await assign(niu, [VILLAGE], '2026-09-25')
  await assign(ma, [VILLAGE], '2026-09-22')
  await assign(ma, [VILLAGE], '2026-09-22')
  const rows = await roll.city.db.selectFrom('village_assignments').selectAll().orderBy('from_on').execute()
  expect(rows.map((row) => [row.officer_id, row.from_on, row.to_on])).toEqual([
    [ma.id, TODAY, '2026-09-21'],
    [ma.id, '2026-09-22', null],
  ])
})

test('two supervisors at once: one of them is asked to try again, and the village is one officer’s', async () => {
  const city = await roll.city.person('郑敏', [{ role: 'supervisor', area: '9901' }])
  const both = await Promise.allSettled([
    assign(ma),
    roll.city.as(city).call('campaigns.assign', { campaignId, officerId: niu.id, villages: [VILLAGE], fromOn: TODAY }),
  ])
  expect(both.some(({ status }) => status === 'fulfilled')).toBe(true)
  const open = await roll.city.db.selectFrom('village_assignments').selectAll().where('to_on', 'is', null).execute()
  expect(open).toHaveLength(1)
})

test('only villages of the area and the campaign, only officers who may, only days of the campaign', async () => {
  const { city, wu } = roll
  const given = { campaignId, officerId: ma.id, villages: [VILLAGE], fromOn: TODAY }
  const refused = async (more: object, who = wu) =>
    (await city.as(who).refused('campaigns.assign', { ...given, ...more })).code
  expect(await refused({ villages: ['990102001001'] })).toBe('wrong_area')
  expect(await refused({ villages: ['990101002001'] })).toBe('officer_area')
  expect(await refused({ officerId: wu.id })).toBe('officer_area')
  expect(await refused({ fromOn: '2026-09-17' })).toBe('assignment_day')
  expect(await refused({ fromOn: '2026-11-01' })).toBe('assignment_day')
  expect(await refused({ campaignId: newId() })).toBe('not_found')
  expect(await refused({}, ma)).toBe('not_allowed')
  const other = await city.person('邻县督办', [{ role: 'supervisor', area: OTHER_COUNTY }])
  expect(await refused({}, other)).toBe('wrong_area')
  const { items } = await city.as(wu).call('campaigns.officers', { villages: [VILLAGE, SECOND] })
  expect(items.map(({ name, areaName }) => [name, areaName])).toEqual([
    ['牛得草', '青禾县'],
    ['马春花', '柳河镇'],
  ])
  expect((await city.as(wu).call('campaigns.officers', { villages: ['990101002001'] })).items).toHaveLength(1)
})

test('a campaign is begun and mended by who supervises its whole area', async () => {
  const { city, wu } = roll
  const id = newId()
  const campaign = {
    id,
    title: '冬季敲门',
    area: COUNTY,
    fromOn: '2026-12-01',
    toOn: '2026-12-31',
    questionnaireVersion: 1,
  }
  expect(await city.as(wu).call('campaigns.save', campaign)).toMatchObject({
    title: '冬季敲门',
    areaName: '青禾县',
    canEdit: true,
  })
  expect(
    await city.as(wu).call('campaigns.save', { ...campaign, toOn: '2027-01-31', area: '990101001' }),
  ).toMatchObject({ area: COUNTY, toOn: '2027-01-31' })
  const refused = async (more: object, who = wu) =>
    (await city.as(who).refused('campaigns.save', { ...campaign, ...more })).code
  expect(await refused({ id: newId(), area: '9901' })).toBe('wrong_area')
  expect(await refused({ toOn: '2026-11-30' })).toBe('day_invalid')
  expect(await refused({ questionnaireVersion: 9 })).toBe('input_invalid')
  const other = await city.person('邻县督办', [{ role: 'supervisor', area: OTHER_COUNTY }])
  expect(await refused({}, other)).toBe('wrong_area')
  expect((await city.as(wu).call('campaigns.list')).items.map(({ title }) => title)).toEqual(['冬季敲门', '敲门行动'])
  expect((await city.as(other).call('campaigns.list')).items).toEqual([])
  expect((await city.as(wu).call('campaigns.questionnaires')).items).toMatchObject([{ version: 1 }])
})
