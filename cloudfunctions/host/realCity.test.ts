import { castId } from '../demo/castPeople'
import { testCity, type TestCity } from '../platform/testing/city'
import { withDatabase } from '../platform/testing/setup'
import { createAdministrator } from './createAdministrator'
import { importDivisions } from './importDivisions'
import { readDivisions } from './readDivisions'
import { seed } from './seed'

const NOW = '2026-09-18T02:00:00.000Z'
let city: TestCity

/** `npm start -- --empty` on a new database, started twice; then the two commands that begin a city. */
beforeAll(async () => {
  city = await testCity()
  await city.db.deleteFrom('installations').execute()
  const owner = withDatabase(process.env.TEST_SERVER_URL as string, new URL(city.doorUrl).pathname.slice(1))
  expect(await seed(owner, true, NOW)).toBe('city')
  expect(await seed(owner, false, NOW)).toBe('city')
  const rows = readDivisions('51,四川省\n510100000000,成都市\n510104,锦江区')
  await city.db.transaction().execute((tx) => importDivisions(tx, rows, '2026-09-18'))
  const wanted = { phone: '13912345678', name: '周立', area: '5101', office: '市人社局' }
  await city.db.transaction().execute((tx) => createAdministrator(tx, wanted, NOW))
})
afterAll(() => city.close())

test('a real city has the twelve real policies, those of the country among them, and no made-up one', async () => {
  const rows = await city.db.selectFrom('policies').select(['id', 'region']).execute()
  expect(rows).toHaveLength(12)
  expect(rows.filter(({ region }) => region.startsWith('99'))).toEqual([])
  expect(JSON.stringify(await city.db.selectFrom('policy_versions').select('content').execute())).not.toContain('归川')
})

test('its feed shows the country’s and the province’s as its own, and others as from elsewhere', async () => {
  const { items } = await city.stranger.call('policies.list', {})
  const loan = items.find(({ id }) => id === 'national-personal-loan')
  expect(loan).toMatchObject({ regionName: expect.stringContaining('全国') })
  expect(loan?.marks).not.toContain('elsewhere')
  expect(items.find(({ id }) => id === 'sichuan-startup-loan')?.marks).not.toContain('elsewhere')
  const { items: others } = await city.stranger.call('policies.list', { scope: 'elsewhere' })
  expect(others.find(({ id }) => id === 'shenzhen-startup-loan')?.marks).toContain('elsewhere')
  expect([...items, ...others].filter(({ marks }) => marks.includes('demonstration'))).toEqual([])
})

test('nobody in it is made up, and nobody can be put on', async () => {
  expect(await city.db.selectFrom('people').select(['name', 'is_made_up']).execute()).toEqual([
    { name: '周立', is_made_up: false },
  ])
  expect((await city.stranger.refused('session.become', { personId: castId('li') })).code).toBe('demonstration_only')
  expect((await city.stranger.refused('session.demonstrationPeople')).code).toBe('demonstration_only')
})

test('it knows its name and its counties from the divisions that were imported', async () => {
  const { installation } = await city.stranger.call('session.get')
  expect(installation).toEqual({ kind: 'city', cityCode: '5101', cityName: '成都市' })
  expect((await city.stranger.call('session.divisions', {})).items).toEqual([
    { code: '510104', name: '锦江区', hasChildren: false },
  ])
})
