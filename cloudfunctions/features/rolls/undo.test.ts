import { answered, assignVillage, aVisit, epochOf, insertCampaign, publishCampaign } from '../visits/testing/roll'
import { newId } from '../../platform/newId'
import { COUNTY, VILLAGE } from '../../platform/testing/city'
import { rollCity, type Line, type RollCity } from './testing/rollCity'
import { finish, idOf } from './testing/rollFile'

let roll: RollCity
beforeEach(async () => {
  roll = await rollCity()
})
afterEach(() => roll.city.close())

const line = (
  number: number,
  head = `户${number}`,
  more: Partial<Record<'address' | 'phone' | 'id', string>> = {},
): Line => {
  const { id = idOf(number), phone = '', address = `${number} 号` } = more
  return ['柳树村', head, head === `户${number}` ? '户主' : '子女', `户${number}`, id, phone, address]
}
const everything = async () => {
  const tables = ['people', 'households', 'household_members'] as const
  return Promise.all(
    tables.map((table) => roll.city.db.selectFrom(table).selectAll().orderBy('division_code').execute()),
  )
}
const idNamed = async (name: string) =>
  (await roll.city.db.selectFrom('people').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id

test('taking an import back leaves everything as it was before', async () => {
  await roll.bring([line(1, '户1', { id: '' })], { asOf: '2026-09-01' })
  const before = JSON.stringify(await everything())
  const { id, counts } = await roll.bring([
    line(1, '户1', { phone: '13800000001', address: '新屋' }),
    line(2, '户1'),
    line(3),
  ])
  expect(counts).toMatchObject({ new: 2, changed: 1 })
  expect(await roll.undo(id)).toMatchObject({ stage: 'undone', stays: 0, actions: [] })
  const after = JSON.stringify(await everything())
  // The address is sealed anew.
  const sealed = /"address_sealed":"[^"]+"/g
  expect(after.replace(sealed, '')).toEqual(before.replace(sealed, ''))
})

test('what something was built on since stays, and is told with the reason', async () => {
  const { id } = await roll.bring(
    [1, 2, 3, 4, 5, 6].map((number) => line(number, `户${number}`, { phone: `1380000000${number}` })),
  )
  const { city } = roll
  await visit(await idNamed('户1'))
  await city.db
    .insertInto('audit_log')
    .values({
      ...{
        id: newId(),
        at: city.clock.now,
        action: 'signedIn',
        subject_kind: 'person',
        subject_id: await idNamed('户2'),
      },
      ...{
        person_id: await idNamed('户2'),
        procedure: null,
        problem: null,
        filter: null,
        count: null,
        caller_index: null,
      },
    } as never)
    .execute()
  city.clock.now = '2026-09-18T03:00:00.000Z'
  await roll.bring([line(3, '户3', { address: '改过' }), line(7)], { asOf: '2026-09-12' })
  const file = {
    owner_id: await idNamed('户4'),
    division_code: VILLAGE,
    sha256: '0'.repeat(64),
    size: 1,
    storage_key: 'x',
  }
  await city.db
    .insertInto('files')
    .values({ ...file, id: newId(), media_type: 'image/jpeg', created_at: city.clock.now } as never)
    .execute()
  const undone = await roll.undo(id)
  expect(undone).toMatchObject({ stage: 'undone', stays: 4 })
  const { items } = await city.as(roll.wu).call('rolls.rows', { id, stays: true })
  expect(items.map(({ name, stays }) => [name, stays])).toEqual([
    ['户1', '已经走访过这一户'],
    ['户2', '本人已经登录过'],
    ['户3', '后来的一次导入里也有这个人'],
    ['户4', '这个人已经有申请、提问或别的记录'],
  ])
  const left = await city.db.selectFrom('people').select('name').where('name', 'like', '户%').orderBy('name').execute()
  expect(left.map(({ name }) => name)).toEqual(['户1', '户2', '户3', '户4', '户7'])
})

test('an address that was told anew since isn’t put back', async () => {
  await roll.bring([line(1)], { asOf: '2026-09-01' })
  const { id } = await roll.bring([line(1, '户1', { address: '新屋' })])
  await roll.city.db.updateTable('households').set({ stated_at: '2026-09-17T00:00:00.000Z' }).execute()
  expect(await roll.undo(id)).toMatchObject({ stays: 1 })
})

test('an import that is only half written can be taken back too, and taking back goes on after a kill', async () => {
  const { id } = await roll.send(
    Array.from({ length: 1_200 }, (_, place) => ['柳树村', `户${place}`, '户主', `户${place}`, '', '', '']),
  )
  const office = roll.city.as(roll.wu)
  await office.call('rolls.act', { id, action: 'commit' })
  await office.call('rolls.advance', { id })
  expect((await roll.counts())[1]).toBe(1_000)
  await office.call('rolls.act', { id, action: 'undo' })
  expect(await office.call('rolls.advance', { id })).toMatchObject({ stage: 'undoing', done: 500, total: 1_000 })
  expect(await finish(roll.city, roll.wu, id)).toMatchObject({ stage: 'undone', stays: 0 })
  expect((await roll.counts()).slice(1)).toEqual([0, 0])
})

/** 马春花 was there and met them. */
async function visit(personId: string): Promise<void> {
  const { city } = roll
  await publishCampaign(city.db)
  const campaignId = newId()
  await insertCampaign(city.db, { id: campaignId, area: COUNTY, fromOn: '2026-09-01', toOn: '2026-10-31' })
  const ma = await city.person('马春花', [{ role: 'villageOfficer' }])
  await assignVillage(city.db, { campaignId, officerId: ma.id, divisionCode: VILLAGE })
  const { household_id: householdId } = await city.db
    .selectFrom('household_members')
    .select('household_id')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  const { epoch } = await epochOf(city.db)
  const record = aVisit({ campaignId, householdId, people: [answered(personId)] })
  const { results } = await city.as(ma).call('visits.push', { epoch, kept: 0, records: [record as never] })
  expect(results).toMatchObject([{ state: 'kept' }])
}
