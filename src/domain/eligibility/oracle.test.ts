import fc from 'fast-check'
import { addDays, type PlainDate } from '../core/plainDate'
import type { Criterion, Test } from './criterion'
import { decide } from './decide'
import { evaluate } from './evaluate'
import type { FactName, Facts, FactValue } from './facts'
import { kleene } from './kleene'
import { factsOf, leavesOf, type Leaf } from './leaf'
import { aDayNear, aPerson, aTest, aValueOf, someCriteria } from './testing/generated'

const today = '2026-08-31'
const few: FactName[] = [
  'registeredOn',
  'isOperating',
  'sex',
  'employees',
  'newEligibleHires',
  'groups',
  'hukouDivision',
]
const verdictOn = (criteria: readonly Criterion[], facts: Facts, day: PlainDate) =>
  evaluate(criteria, facts, day).verdict
const isMetOn = (criteria: readonly Criterion[], facts: Facts, day: PlainDate) =>
  criteria.every(({ test }) => decide(test, facts, day).verdict === 'met')
const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length })

describe('against every value that a fact can have', () => {
  // Every value, taken one by one, with none of the engine's knowledge of which of them matter.
  const range = (count: number) => Array.from({ length: count }, (_, index) => index)
  const domain: Partial<Record<FactName, FactValue[]>> = {
    isOperating: [true, false],
    sex: ['female', 'male'],
    employees: range(25),
    newEligibleHires: range(25),
    registeredOn: range(3200).map((days) => addDays('2019-01-01', days)),
  }
  const names = Object.keys(domain) as FactName[]
  const assignments = (unknown: readonly FactName[], facts: Facts): Facts[] =>
    unknown.reduce<Facts[]>(
      (all, name) => all.flatMap((one) => (domain[name] ?? []).map((value) => ({ ...one, [name]: value }))),
      [facts],
    )

  function oracle(test: Test, facts: Facts) {
    const unknown = [...new Set(leavesOf(test).flatMap(factsOf))].filter((name) => facts[name] === undefined)
    const answers = assignments(unknown, facts).map((all) => ({ all, verdict: kleene(test, all, today) }))
    const verdicts = new Set(answers.map(({ verdict }) => verdict))
    const missing = unknown.filter((name) => {
      const byOthers = new Map<string, string>()
      return answers.some(({ all, verdict }) => {
        const others = JSON.stringify({ ...all, [name]: 0 })
        const earlier = byOthers.get(others) ?? verdict
        byOthers.set(others, earlier)
        return earlier !== verdict
      })
    })
    return { verdict: verdicts.size > 1 ? 'unknown' : [...verdicts][0], missing }
  }

  const monthsOf = (leaf: Leaf) =>
    'monthsAgoAtLeast' in leaf ? leaf.monthsAgoAtLeast : 'monthsAgoAtMost' in leaf ? leaf.monthsAgoAtMost : 0
  const cost = (test: Test, facts: Facts) =>
    [...new Set(leavesOf(test).flatMap(factsOf))].reduce(
      (product, name) => product * (facts[name] === undefined ? (domain[name] ?? []).length : 1),
      1,
    )

  test('verdict and missing are exact', () => {
    // The bounds have to lie well inside the domain, or it couldn't show that they matter.
    const isSmall = ({ employees = 0, newEligibleHires = 0 }: Facts) =>
      Number(employees) < 12 && Number(newEligibleHires) < 12
    const tests = aTest(names, 2).filter((test) =>
      leavesOf(test).every((leaf) => !('atLeastPercent' in leaf && leaf.atLeastPercent < 50) && monthsOf(leaf) <= 60),
    )
    fc.assert(
      fc.property(tests, aPerson(today, 40, names).filter(isSmall), (test, facts) => {
        fc.pre(cost(test, facts) <= 4000)
        expect(decide(test, facts, today)).toEqual(oracle(test, facts))
      }),
      { numRuns: 250, seed: 20_260_918 },
    )
  })
})

test('earliest and lastDay are the days that one finds by looking at each day for four years', () => {
  fc.assert(
    fc.property(
      someCriteria(['registeredOn', 'returnedOn', 'isOperating'], 2),
      aPerson(today, 70, ['registeredOn', 'returnedOn', 'isOperating']),
      (criteria, facts) => {
        const { verdict, earliest, lastDay } = evaluate(criteria, facts, today)
        const end = addDays(today, 4 * 365)
        const turns = (wanted: boolean) => {
          for (let day = addDays(today, 1); day <= end; day = addDays(day, 1))
            if (isMetOn(criteria, facts, day) === wanted) return day
          return undefined
        }
        const within = (day: PlainDate | undefined) => (day && day <= end ? day : undefined)
        if (verdict !== 'met') expect(within(earliest)).toBe(turns(true))
        else expect(within(lastDay && addDays(lastDay, 1))).toBe(turns(false))
      },
    ),
    { numRuns: 200, seed: 4 },
  )
})

test('learning more never turns met into unmet, nor unmet into anything else', () => {
  fc.assert(
    fc.property(someCriteria(), aPerson(today, 30), aPerson(today, 60), (criteria, facts, more) => {
      const before = verdictOn(criteria, facts, today)
      if (before !== 'unknown') expect(verdictOn(criteria, { ...more, ...facts }, today)).toBe(before)
    }),
    { numRuns: 1000, seed: 1 },
  )
})

test('a fact that is not asked for changes neither the verdict nor the days', () => {
  const learning = fc.constantFrom(...few).chain((name) => fc.tuple(fc.constant(name), aValueOf(name, today)))
  fc.assert(
    fc.property(someCriteria(few), aPerson(today, 50, few), learning, (criteria, facts, [name, value]) => {
      const before = evaluate(criteria, facts, today)
      fc.pre(facts[name] === undefined && before.missing.length === 0)
      const after = evaluate(criteria, { ...facts, [name]: value }, today)
      expect([after.verdict, after.earliest]).toEqual([before.verdict, before.earliest])
    }),
    { numRuns: 1000, seed: 2 },
  )
})

test('asking one question after the other always ends in an answer', () => {
  const answers = fc.record(Object.fromEntries(few.map((name) => [name, aValueOf(name, today)])))
  fc.assert(
    fc.property(someCriteria(few), answers, (criteria, all) => {
      let facts: Facts = {}
      for (
        let [next] = evaluate(criteria, facts, today).missing;
        next;
        [next] = evaluate(criteria, facts, today).missing
      )
        facts = { ...facts, [next]: (all as Facts)[next] }
      expect(evaluate(criteria, facts, today)).toMatchObject({ verdict: verdictOn(criteria, all as Facts, today) })
      expect(evaluate(criteria, facts, today).verdict).not.toBe('unknown')
    }),
    { numRuns: 500, seed: 3 },
  )
})

test('the order of clauses and of the parts of a group does not matter', () => {
  const turnedRound = (test: Test): Test => {
    if ('all' in test) return { all: test.all.map(turnedRound).reverse() }
    if ('any' in test) return { any: test.any.map(turnedRound).reverse() }
    return 'not' in test ? { not: turnedRound(test.not) } : test
  }
  const both = someCriteria(few).chain((criteria) => fc.tuple(fc.constant(criteria), shuffled(criteria)))
  fc.assert(
    fc.property(both, aPerson(today, 50, few), ([criteria, other], facts) => {
      const one = evaluate(criteria, facts, today)
      const two = evaluate(
        other.map((clause) => ({ ...clause, test: turnedRound(clause.test) })),
        facts,
        today,
      )
      expect([two.verdict, two.earliest, two.lastDay]).toEqual([one.verdict, one.earliest, one.lastDay])
      expect([...two.missing].sort()).toEqual([...one.missing].sort())
    }),
    { numRuns: 500, seed: 5 },
  )
})

test('days near the bounds are generated', () => {
  expect(new Set(fc.sample(aDayNear(today), { numRuns: 300, seed: 6 })).size).toBeGreaterThan(100)
})
