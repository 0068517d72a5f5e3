import type { Test } from '../../../src/domain/eligibility/criterion'
import { factSpec, type FactName } from '../../../src/domain/eligibility/facts'
import { sayAmountRule } from '../../../src/domain/policies/amountRule'
import { Policy, type Question } from '../../../src/domain/policies/policy.schema'
import { testCity, type TestCity } from '../../platform/testing/city'
import { seedPolicyList } from './all'
import { seedPolicies } from './seed'

const versions = seedPolicyList.flat().map(({ policy }) => policy)
const current = seedPolicyList.map((seed) => (seed.at(-1) as (typeof seed)[number]).policy)
const byId = new Map(current.map((policy) => [policy.id, policy]))
const example = (policy: Policy) => policy.region.startsWith('99')

/** Typed from the facts that the project was given, not from the files. */
test.each([
  ['national-personal-loan', 'CN', '额度上限 30 万元'],
  ['national-business-loan', 'CN', '额度上限 400 万元'],
  ['sichuan-startup-loan', '51', '额度上限 50 万元；小微企业 600 万元'],
  [
    'shenzhen-startup-loan',
    '4403',
    '额度上限 30 万元；小微企业，带动 5 人以上就业 500 万元；小微企业 400 万元；个人，带动 5 人以上就业 60 万元',
  ],
  ['gd-startup-grant', '44', '10 000 元'],
  ['gd-rent-subsidy', '44', '一年租金的 100%，每年最多 4 000 元；珠三角地区 6 000 元'],
  ['gd-job-creation-subsidy', '44', '第 1 人起每人 2 000 元，第 4 人起每人 3 000 元，最多 30 000 元'],
  ['hubei-startup-grant', '42', '5 000 元'],
  ['xuchang-startup-grant', '4110', '5 000 元'],
  ['xingyang-startup-grant', '410182', '5 000 元'],
  ['jiangxi-startup-grant', '36', '5 000 元'],
  ['neimenggu-startup-grant', '15', '5 000 元'],
])('%s of %s gives %s', (id, region, amount) => {
  const policy = byId.get(id) as Policy
  expect([policy.region, sayAmountRule(policy.amount)]).toEqual([region, amount])
})

test('there are the twelve real policies and the six examples, no more', () => {
  expect(current.filter((policy) => !example(policy))).toHaveLength(12)
  expect(current.filter(example)).toHaveLength(6)
})

const leavesOf = (test: Test): Exclude<Test, { all: Test[] } | { any: Test[] } | { not: Test }>[] => {
  if ('all' in test) return test.all.flatMap(leavesOf)
  if ('any' in test) return test.any.flatMap(leavesOf)
  return 'not' in test ? leavesOf(test.not) : [test]
}
const testsIn = ({ criteria, amount }: Policy): Test[] => [
  ...criteria.map(({ test }) => test),
  ...('tiers' in amount ? amount.tiers : 'raises' in amount ? (amount.raises ?? []) : []).map(({ when }) => when),
]
const factsIn = (policy: Policy): FactName[] => [
  ...testsIn(policy)
    .flatMap(leavesOf)
    .flatMap((leaf) => ('of' in leaf ? [leaf.fact, leaf.of] : [leaf.fact])),
  ...('fact' in policy.amount ? [policy.amount.fact] : []),
]
/** What a leaf asks of its fact, by the fact's kind. */
const suits: Record<string, string[]> = {
  boolean: ['is'],
  choice: ['is', 'in'],
  set: ['has'],
  division: ['within'],
  count: ['atLeast', 'atMost', 'atLeastPercent,of'],
  money: ['atLeast', 'atMost'],
  day: ['onOrAfter', 'onOrBefore', 'monthsAgoAtLeast', 'monthsAgoAtMost'],
}

describe.each(versions.map((policy) => [policy.id, policy] as const))('%s', (_, policy) => {
  test('is written as the schema wants it, and says nothing that the schema does not know', () => {
    expect(Policy.parse(policy)).toEqual(policy)
  })

  test('asks of every fact what its kind can answer', () => {
    for (const leaf of testsIn(policy).flatMap(leavesOf)) {
      const { fact, ...asked } = leaf
      const { kind, choices } = factSpec(fact)
      expect(suits[kind]).toContain(Object.keys(asked).join())
      if ('is' in leaf) expect(typeof leaf.is).toBe(kind === 'boolean' ? 'boolean' : 'string')
      const named = 'in' in leaf ? leaf.in : 'has' in leaf ? leaf.has : []
      for (const choice of named) expect(Object.keys(choices ?? {})).toContain(choice)
    }
  })

  test('names its clauses apart, each in words and with a source', () => {
    expect(new Set(policy.criteria.map(({ id }) => id)).size).toBe(policy.criteria.length)
    for (const { words, source } of policy.criteria) expect([words.length > 3, source.length > 3]).toEqual([true, true])
  })

  test('has a programme unless it is a loan, and says openly what its sources do not give', () => {
    expect(policy.programme === undefined).toBe(policy.kind === 'guaranteedStartupLoan')
    expect(policy.gaps.length).toBeGreaterThan(0)
    if (policy.programme?.clock) expect(policy.programme.clock.mark).toBe('demonstration')
  })

  test('excludes only policies that are there, which exclude it too', () => {
    for (const { policyId } of policy.stacking.excludes)
      expect(byId.get(policyId)?.stacking.excludes.map((rule) => rule.policyId)).toContain(policy.id)
  })
})

test.each(versions.filter(({ programme }) => programme).map((policy) => [policy.id, policy] as const))(
  'the form of %s asks all that its criteria need and all that paying needs',
  (_, policy) => {
    const questions = (policy.programme?.form ?? []).flatMap((group): Question[] => group.questions)
    const keys = questions.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    const pays = ['name', 'residentId', 'phone', 'businessName', 'creditCode', 'village']
    expect(keys).toEqual(expect.arrayContaining([...pays, 'accountHolder', 'accountBank', 'accountNumber']))
    const asked = [...questions.map(({ fact }) => fact), 'birthDate', 'sex'] // the last two stand in the ID number
    expect(asked).toEqual(expect.arrayContaining(factsIn(policy)))
    for (const { fact, kind } of questions) if (fact) expect(kind).toBe(factSpec(fact).kind)
    const documents = policy.programme?.documents ?? []
    expect(new Set(documents.map(({ key }) => key)).size).toBe(documents.length)
  },
)

test('an example says so everywhere, and names the real policy that it was copied from', () => {
  for (const policy of versions.filter(example)) {
    const marks = [policy.source.mark, policy.stacking.mark, ...policy.criteria.map(({ mark }) => mark)]
    expect(new Set(marks)).toEqual(new Set(['demonstration']))
    expect([policy.regionName, policy.source.title].every((words) => words.includes('示例'))).toBe(true)
    expect(byId.get(policy.copiedFrom ?? '')?.region).not.toMatch(/^99/)
    expect(byId.has(policy.copiedFrom ?? '')).toBe(true)
  }
})

describe('seeding', () => {
  let city: TestCity
  beforeAll(async () => {
    city = await testCity()
  })
  afterAll(() => city.close())

  test('twice leaves every version there once, and nothing published in the future', async () => {
    await seedPolicies(city.db, city.clock.now)
    await seedPolicies(city.db, city.clock.now)
    const rows = await city.db.selectFrom('policy_versions').select(['policy_id', 'version', 'published_at']).execute()
    expect(rows).toHaveLength(versions.length)
    expect(rows.every(({ published_at }) => published_at <= city.clock.now)).toBe(true)
    const grant = rows.filter(({ policy_id }) => policy_id === 'guichuan-startup-grant')
    expect(grant.map(({ version }) => version).sort()).toEqual([1, 2])
  })
})
