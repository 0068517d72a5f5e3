import { sql } from 'kysely'
import { testCity, type TestCity } from '../../platform/testing/city'
import { seed } from '../../host/seed'
import { listDiffering, seedPolicies } from './seed'

let city: TestCity
beforeAll(async () => {
  city = await testCity()
  await city.db.updateTable('installations').set({ kind: 'city' }).execute()
  await seedPolicies(city.db, city.clock.now)
})
afterAll(() => city.close())

test('what was seeded is what the files say, and a start says nothing of it', async () => {
  expect(await listDiffering(city.db)).toEqual([])
})

test('a file edited under a number that the database has is named at the next start, and changes nothing', async () => {
  await sql`alter table policy_versions disable trigger user`.execute(city.db)
  await sql`update policy_versions set content = jsonb_set(content, '{summary}', '"另一种说法"')
    where policy_id = 'guichuan-startup-grant' and version = 1`.execute(city.db)
  const said = jest.spyOn(console, 'log').mockImplementation(() => undefined)
  await seed(city.ownerUrl, false, city.clock.now)
  expect(said.mock.calls.map(String)).toEqual([
    'The database has other words than the seed files for guichuan-startup-grant@1; they stay until the file gets a next version.',
  ])
  said.mockRestore()
  const { content } = await city.db
    .selectFrom('policy_versions')
    .select('content')
    .where('policy_id', '=', 'guichuan-startup-grant')
    .where('version', '=', 1)
    .executeTakeFirstOrThrow()
  expect(content.summary).toBe('另一种说法')
})
