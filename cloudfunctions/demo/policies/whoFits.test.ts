import { amountOf } from '../../../src/domain/eligibility/amount'
import { evaluate } from '../../../src/domain/eligibility/evaluate'
import type { Facts } from '../../../src/domain/eligibility/facts'
import { canApply } from '../../../src/domain/policies/applicable'
import type { Policy } from '../../../src/domain/policies/policy.schema'
import { seedPolicyList } from './all'

const TODAY = '2026-11-22'
const policyOf = (id: string) => seedPolicyList.find(([first]) => first?.policy.id === id)?.at(-1)?.policy as Policy
const verdictOf = (id: string, facts: Facts, on = TODAY) => evaluate(policyOf(id).criteria, facts, on).verdict
const unmetOf = (id: string, facts: Facts, on = TODAY) =>
  evaluate(policyOf(id).criteria, facts, on)
    .findings.filter(({ verdict }) => verdict === 'unmet')
    .map(({ clause }) => clause)

/** A man who came home to the example city and opened a shop for which three people work. */
const shop: Facts = {
  hukouDivision: '990101001001',
  workedOutside: 'otherProvince',
  monthsAway: 60,
  groups: ['returnedMigrantWorker'],
  businessKind: 'soleProprietorship',
  registeredDivision: '990101001001',
  registeredOn: '2026-05-08',
  isLegalRepresentative: true,
  isFirstBusiness: true,
  isOperating: true,
  hasAbnormalListing: false,
  employees: 3,
}

describe('guichuan-startup-grant', () => {
  const id = 'guichuan-startup-grant'

  test('fits who came home, opened a first shop half a year ago and gives work to three', () => {
    expect(verdictOf(id, shop)).toBe('met')
    expect(verdictOf(id, { ...shop, employees: undefined })).toBe('unknown')
  })

  test.each<[string, Facts]>([
    ['hukou', { hukouDivision: '420101001001' }],
    ['returnee', { workedOutside: 'otherCounty' }],
    ['returnee', { monthsAway: 5 }],
    ['place', { registeredDivision: '420101001001' }],
    ['kind', { businessKind: 'none' }],
    ['first', { isFirstBusiness: false }],
    ['fiveYears', { registeredOn: '2021-11-21' }],
    ['operating', { hasAbnormalListing: true }],
    ['jobs', { employees: 2 }],
  ])('clause %s: not with %j', (clause, change) => {
    expect(unmetOf(id, { ...shop, ...change })).toEqual([clause])
  })

  test('too early is told with the day from which it fits', () => {
    const { verdict, earliest } = evaluate(policyOf(id).criteria, { ...shop, registeredOn: '2026-09-01' }, TODAY)
    expect([verdict, earliest]).toEqual(['unmet', '2027-03-01'])
  })
})

test('who is a returnee is said by each policy: the same man fits one and not the other', () => {
  const inHubei: Facts = { ...shop, registeredDivision: '421102001001', groups: [], workedOutside: 'otherCounty' }
  expect(verdictOf('hubei-startup-grant', inHubei)).toBe('met')
  const inXuchang: Facts = { ...inHubei, registeredDivision: '411002001001', registeredOn: '2025-05-08' }
  expect(unmetOf('xuchang-startup-grant', inXuchang)).toEqual(['group'])
  expect(verdictOf('xuchang-startup-grant', { ...inXuchang, groups: ['returnedMigrantWorker'] })).toBe('met')
})

test('half a year is enough in 荥阳, a year is asked in 许昌', () => {
  const facts: Facts = { ...shop, groups: ['veteran', 'liftedFromPoverty'] }
  expect(verdictOf('xingyang-startup-grant', { ...facts, registeredDivision: '410182001001' })).toBe('met')
  expect(unmetOf('xuchang-startup-grant', { ...facts, registeredDivision: '411002001001' })).toEqual(['oneYear'])
})

describe('the class of 2020 to 2022 in 江西', () => {
  const inJiangxi: Facts = { ...shop, registeredDivision: '360702001001' }

  test('shuts out who comes home today', () => {
    expect(unmetOf('jiangxi-startup-grant', { ...inJiangxi, returnedOn: '2026-01-05' })).toEqual(['window'])
  })

  test('can be had by nobody any more, in its own province neither', () => {
    expect(verdictOf('jiangxi-startup-grant', { ...inJiangxi, returnedOn: '2021-01-05' })).toBe('met')
    expect(canApply(policyOf('jiangxi-startup-grant'), '3607', '2022-12-31')).toBe(true)
    expect(canApply(policyOf('jiangxi-startup-grant'), '3607', TODAY)).toBe(false)
  })
})

test('广东’s age limits differ for women and men, up to the birthday itself', () => {
  const clause = (facts: Facts) =>
    evaluate(policyOf('gd-startup-grant').criteria, facts, TODAY).findings.find((finding) => finding.clause === 'age')
      ?.verdict
  expect(clause({ sex: 'female', birthDate: '1971-11-22' })).toBe('met')
  expect(clause({ sex: 'female', birthDate: '1971-11-21' })).toBe('unmet')
  expect(clause({ sex: 'male', birthDate: '1971-11-21' })).toBe('met')
  expect(clause({ sex: 'male', birthDate: '1966-11-21' })).toBe('unmet')
})

test.each([
  ['440106001001', 500_000, 500_000], // 广州, a rent below the cap
  ['440106001001', 900_000, 600_000],
  ['441402001001', 900_000, 400_000], // 梅州
])('rent subsidy in 广东: at %s a rent of %d fen gives %d', (registeredDivision, yearlyRentFen, fen) => {
  expect(amountOf(policyOf('gd-rent-subsidy').amount, { registeredDivision, yearlyRentFen }, TODAY).fen).toBe(fen)
})

test('rent subsidy without the place asks for it', () => {
  const answer = amountOf(policyOf('gd-rent-subsidy').amount, { yearlyRentFen: 900_000 }, TODAY)
  expect(answer).toEqual({ missing: ['registeredDivision'] })
})

test.each([
  [1, 200_000],
  [3, 600_000],
  [4, 900_000],
  [11, 3_000_000],
  [40, 3_000_000],
])('%d hires give %d fen', (newContractedHires, fen) => {
  expect(amountOf(policyOf('gd-job-creation-subsidy').amount, { newContractedHires }, TODAY).fen).toBe(fen)
})

test('深圳’s ceilings: five jobs raise them', () => {
  const ceiling = (facts: Facts) => amountOf(policyOf('shenzhen-startup-loan').amount, facts, TODAY).fen
  expect(ceiling({ businessKind: 'soleProprietorship', employees: 4 })).toBe(30_000_000)
  expect(ceiling({ businessKind: 'soleProprietorship', employees: 5 })).toBe(60_000_000)
  expect(ceiling({ businessKind: 'smallCompany', employees: 4 })).toBe(400_000_000)
  expect(ceiling({ businessKind: 'smallCompany', employees: 5 })).toBe(500_000_000)
})

test('the small-business loan asks for a tenth of the staff, a twentieth above a hundred', () => {
  const hires = (employees: number, newEligibleHires: number) =>
    evaluate(policyOf('national-business-loan').criteria, { employees, newEligibleHires }, TODAY).findings.find(
      ({ clause }) => clause === 'hires',
    )?.verdict
  expect([hires(100, 10), hires(100, 9), hires(101, 6), hires(101, 5)]).toEqual(['met', 'unmet', 'met', 'unmet'])
})
