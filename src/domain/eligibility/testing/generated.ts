import fc from 'fast-check'
import { addDays, addMonths, type PlainDate } from '../../core/plainDate'
import type { Criterion, Test } from '../criterion'
import { factNames, factSpec, type FactName, type Facts, type FactValue } from '../facts'

/** Areas, months and bounds that generated tests and people share, so that they meet at the bounds. */
const AREAS = ['99', '9901', '990101', '990102', '36', 'CN']
const HOMES = ['990101001001', '990102003004', '360102001001', '510104001001']
const MONTHS = [0, 1, 6, 12, 36, 60, 216, 720]
const FIXED = ['2020-01-01', '2024-02-29', '2025-12-31', '2026-08-31']

/** Days around every relative and fixed bound, the ends of months, and any other. */
export const aDayNear = (on: PlainDate): fc.Arbitrary<PlainDate> =>
  fc.oneof(
    fc
      .tuple(fc.constantFrom(...MONTHS), fc.integer({ min: -3, max: 3 }))
      .map(([months, days]) => addDays(addMonths(on, -months), days)),
    fc.tuple(fc.constantFrom(...FIXED), fc.integer({ min: -1, max: 1 })).map(([day, days]) => addDays(day, days)),
    fc
      .tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: -2, max: 1 }))
      .map(([months, days]) => addDays(addMonths('2019-01-31', months), days)),
    fc.integer({ min: 0, max: 25_000 }).map((days) => addDays(on, -days)),
  )

export function aValueOf(name: FactName, on: PlainDate): fc.Arbitrary<FactValue> {
  const { kind, choices = {} } = factSpec(name)
  const keys = Object.keys(choices)
  switch (kind) {
    case 'boolean':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...keys)
    case 'set':
      return fc.subarray(keys, { maxLength: 3 })
    case 'division':
      return fc.constantFrom(...HOMES)
    case 'day':
      return aDayNear(on)
    case 'money':
      return fc.integer({ min: 0, max: 40 }).map((count) => count * 1_000_000)
    default:
      return fc.oneof(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 240 }))
  }
}

/** A person of whom about `known` of every hundred facts are known. */
export function aPerson(on: PlainDate, known: number, names: readonly FactName[] = factNames): fc.Arbitrary<Facts> {
  const entries = names.map((name) => [
    name,
    fc.oneof(
      { weight: known, arbitrary: aValueOf(name, on) },
      { weight: 100 - known, arbitrary: fc.constant(undefined) },
    ),
  ])
  return fc
    .record(Object.fromEntries(entries) as Record<FactName, fc.Arbitrary<FactValue | undefined>>)
    .map((record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Facts)
}

const some = (values: readonly string[]) =>
  fc.subarray([...values], { minLength: 1, maxLength: Math.min(4, values.length) })
const ofKind = (names: readonly FactName[], ...kinds: string[]) =>
  names.filter((name) => kinds.includes(factSpec(name).kind))

/** Every kind of leaf that the given facts allow. A lower and an upper bound never name the same months: no policy asks for one day. */
export function aLeaf(names: readonly FactName[] = factNames): fc.Arbitrary<Test> {
  const over = (kinds: string[], make: (fact: FactName) => fc.Arbitrary<Test>) => {
    const fitting = ofKind(names, ...kinds)
    return fitting.length ? [fc.constantFrom(...fitting).chain(make)] : []
  }
  const numbers = ofKind(names, 'count')
  const bound = fc.constantFrom(0, 1, 3, 12)
  return fc.oneof(
    ...over(['boolean'], (fact) => fc.boolean().map((is) => ({ fact, is }))),
    ...over(['choice'], (fact) =>
      fc.constantFrom(...Object.keys(factSpec(fact).choices ?? {})).map((is) => ({ fact, is })),
    ),
    ...over(['choice'], (fact) => some(Object.keys(factSpec(fact).choices ?? {})).map((list) => ({ fact, in: list }))),
    ...over(['set'], (fact) => some(Object.keys(factSpec(fact).choices ?? {})).map((has) => ({ fact, has }))),
    ...over(['division'], (fact) => some(AREAS).map((within) => ({ fact, within }))),
    ...over(['count'], (fact) => bound.map((atLeast) => ({ fact, atLeast }))),
    ...over(['count'], (fact) => bound.map((atMost) => ({ fact, atMost }))),
    ...over(['money'], (fact) => bound.map((atMost) => ({ fact, atMost: atMost * 1_000_000 }))),
    ...over(['day'], (fact) => fc.constantFrom(...FIXED).map((onOrAfter) => ({ fact, onOrAfter }))),
    ...over(['day'], (fact) => fc.constantFrom(...FIXED).map((onOrBefore) => ({ fact, onOrBefore }))),
    ...over(['day'], (fact) => fc.constantFrom(1, 6, 12, 216).map((monthsAgoAtLeast) => ({ fact, monthsAgoAtLeast }))),
    ...over(['day'], (fact) => fc.constantFrom(3, 8, 36, 720).map((monthsAgoAtMost) => ({ fact, monthsAgoAtMost }))),
    ...(numbers.length > 1
      ? [
          fc
            .tuple(fc.constantFrom(...numbers), fc.constantFrom(...numbers), fc.constantFrom(5, 10, 50, 100))
            .filter(([fact, of]) => fact !== of)
            .map(([fact, of, atLeastPercent]) => ({ fact, atLeastPercent, of })),
        ]
      : []),
  )
}

/** A test of up to eight leaves, groups in groups. */
export function aTest(names: readonly FactName[] = factNames, depth = 2): fc.Arbitrary<Test> {
  const leaf = aLeaf(names)
  if (depth === 0) return leaf
  const parts = fc.array(aTest(names, depth - 1), { minLength: 1, maxLength: depth === 1 ? 2 : 3 })
  return fc.oneof(
    { weight: 2, arbitrary: leaf },
    { weight: 2, arbitrary: parts.map((all) => ({ all })) },
    { weight: 2, arbitrary: parts.map((any) => ({ any })) },
    { weight: 1, arbitrary: aTest(names, depth - 1).map((not) => ({ not })) },
  )
}

export const someCriteria = (names: readonly FactName[] = factNames, depth = 2): fc.Arbitrary<Criterion[]> =>
  fc
    .array(aTest(names, depth), { minLength: 1, maxLength: 5 })
    .map((tests) => tests.map((test, index) => ({ id: `c${index}`, words: `条件${index}`, source: '生成', test })))
