import { Policy } from '../../../src/domain/policies/policy.schema'
import { testCity, type TestCity } from '../../platform/testing/city'
import { seedPolicyList } from './all'
import { seedPolicies } from './seed'

let city: TestCity
beforeAll(async () => {
  city = await testCity()
})
afterAll(() => city.close())

test.each(seedPolicyList.flat().map(({ policy }) => [policy.id, policy] as const))(
  '%s is written as the schema wants it, and says nothing that the schema does not know',
  (_, policy) => {
    expect(Policy.parse(policy)).toEqual(policy)
  },
)

test('seeding twice leaves every version there once', async () => {
  await seedPolicies(city.db, city.clock.now)
  await seedPolicies(city.db, city.clock.now)
  const versions = await city.db.selectFrom('policy_versions').select(['policy_id', 'version']).execute()
  expect(versions).toHaveLength(seedPolicyList.flat().length)
  const current = await city.db
    .selectFrom('policies')
    .select('current_version')
    .where('id', '=', 'guichuan-startup-grant')
    .executeTakeFirstOrThrow()
  expect(current.current_version).toBe(2)
})
