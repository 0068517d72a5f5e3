import fc from 'fast-check'
import { compile } from '../../../src/domain/eligibility/compile'
import type { Criterion } from '../../../src/domain/eligibility/criterion'
import { evaluate } from '../../../src/domain/eligibility/evaluate'
import type { Facts } from '../../../src/domain/eligibility/facts'
import { leavesOf } from '../../../src/domain/eligibility/leaf'
import { aPerson, someCriteria } from '../../../src/domain/eligibility/testing/generated'
import { seedPolicyList } from '../../demo/policies/all'

jest.setTimeout(600_000)
const today = '2026-08-31'
const PEOPLE = 20_000

// Half of them have a file that is nearly complete, a quarter one that is half empty, and a quarter hardly any.
const people = [
  ...fc.sample(aPerson(today, 97), { numRuns: PEOPLE / 2, seed: 11 }),
  ...fc.sample(aPerson(today, 60), { numRuns: PEOPLE / 4, seed: 12 }),
  ...fc.sample(aPerson(today, 20), { numRuns: PEOPLE / 4, seed: 13 }),
]

const differences = (criteria: readonly Criterion[], of: readonly Facts[]) => {
  const match = compile(criteria)
  return of.filter((facts) => {
    const { verdict, missing, earliest } = evaluate(criteria, facts, today)
    return JSON.stringify(match(facts, today)) !== JSON.stringify({ verdict, missing, earliest })
  })
}

test('20,000 people are all different and all there', () => {
  expect(people).toHaveLength(PEOPLE)
  expect(new Set(people.map((facts) => JSON.stringify(facts))).size).toBeGreaterThan(PEOPLE * 0.99)
})

const versions = seedPolicyList.flatMap((seed) =>
  seed.map(({ policy }, index) => ({ policy, name: `${policy.id} v${index + 1}` })),
)

test.each(versions)('$name: the bulk answers of 20,000 people are those of the proof', ({ policy }) => {
  expect(differences(policy.criteria, people)).toEqual([])
})

test('so are those of generated criteria, which between them use every construct', () => {
  const generated = fc.sample(someCriteria(), { numRuns: 300, seed: 14 })
  const used = new Set(generated.flat().flatMap(({ test: one }) => leavesOf(one).flatMap((leaf) => Object.keys(leaf))))
  expect([...used].sort()).toEqual(
    [
      'fact',
      'is',
      'in',
      'has',
      'within',
      'atLeast',
      'atMost',
      'atLeastPercent',
      'of',
      'onOrAfter',
      'onOrBefore',
      'monthsAgoAtLeast',
      'monthsAgoAtMost',
    ].sort(),
  )
  const each = (index: number) => people.filter((_, number) => number % generated.length === index)
  expect(generated.flatMap((criteria, index) => differences(criteria, each(index)))).toEqual([])
})

test('all three answers, questions and waiting days come up', () => {
  const answers = versions.flatMap(({ policy }) => people.slice(0, 2000).map(compileOnce(policy.criteria)))
  expect(new Set(answers.map(({ verdict }) => verdict)).size).toBeGreaterThan(1)
  expect(answers.filter(({ missing }) => missing.length > 0).length).toBeGreaterThan(100)
})

function compileOnce(criteria: readonly Criterion[]) {
  const match = compile(criteria)
  return (facts: Facts) => match(facts, today)
}
