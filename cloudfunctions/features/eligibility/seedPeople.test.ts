import { amountOf } from '../../../src/domain/eligibility/amount'
import { checkPolicy } from '../../../src/domain/eligibility/check'
import type { Facts } from '../../../src/domain/eligibility/facts'
import { seedPolicyList } from '../../demo/policies/all'

const policyOf = (id: string) => {
  const found = seedPolicyList.flatMap((seed) => seed.slice(-1)).find(({ policy }) => policy.id === id)
  if (!found) throw new Error(id)
  return found.policy
}
const today = '2026-09-18'
const li: Facts = {
  groups: ['returnedMigrantWorker'],
  returnedOn: '2026-03-01',
  registeredOn: '2026-05-08',
  isFirstBusiness: true,
  businessKind: 'soleProprietorship',
  registeredDivision: '411002001001',
  isOperating: true,
}

test('李返乡 fits 许昌 a year after registering, and not a day before', () => {
  const xuchang = policyOf('xuchang-startup-grant')
  expect(checkPolicy(xuchang, li, today)).toMatchObject({ verdict: 'unmet', earliest: '2027-05-08' })
})

test('the class of 江西 has run out: time never makes it fit', () => {
  const answer = checkPolicy(policyOf('jiangxi-startup-grant'), { ...li, registeredDivision: '360102001001' }, today)
  expect(answer).toMatchObject({ verdict: 'unmet', missing: [], earliest: undefined })
})

test.each([
  ['female', '1971-09-18', 'met'],
  ['female', '1971-09-17', 'unmet'],
  ['male', '1971-09-17', 'met'],
  ['male', '1966-09-17', 'unmet'],
])('广东 age of a %s born %s: %s', (sex, birthDate, verdict) => {
  const { findings } = checkPolicy(policyOf('gd-startup-grant'), { sex, birthDate }, today)
  expect(findings.find(({ clause }) => clause === 'age')?.verdict).toBe(verdict)
})

test('whoever is forty is not asked for their sex', () => {
  const { findings } = checkPolicy(policyOf('gd-startup-grant'), { birthDate: '1986-01-01' }, today)
  expect(findings.find(({ clause }) => clause === 'age')).toMatchObject({ verdict: 'met', missing: [] })
})

test('广东 pays 2 000 yuan for each of the first three hires and 3 000 from the fourth, 30 000 at most', () => {
  const { amount } = policyOf('gd-job-creation-subsidy')
  if (amount.kind !== 'perHead') throw new Error(amount.kind)
  const yuan = Array.from(
    { length: 13 },
    (_, heads) => (amountOf(amount, { [amount.fact]: heads }, today).fen ?? -1) / 100,
  )
  expect(yuan).toEqual([0, 2000, 4000, 6000, 9000, 12000, 15000, 18000, 21000, 24000, 27000, 30000, 30000])
  expect(amountOf(amount, {}, today)).toEqual({ missing: [amount.fact] })
})
