import fc from 'fast-check'
import { addDays } from '../../core/plainDate'
import type { Criterion, Test } from '../criterion'
import { evaluate } from '../evaluate'
import type { Facts } from '../facts'
import { aPerson, someCriteria } from '../testing/generated'
import { addPerson, emptyColumns } from './columns'
import { matchAll, verdictOf } from './matchAll'
import { planFor } from './plan'

const on = '2026-08-31'
const people = [97, 60, 20].flatMap((known, index) => fc.sample(aPerson(on, known), { numRuns: 70, seed: 20 + index }))

function columnsOf(some: readonly Facts[]) {
  const columns = emptyColumns(16)
  for (const facts of some) addPerson(columns, facts)
  return columns
}

function differences(programmes: readonly (readonly Criterion[])[], some: readonly Facts[], day = on) {
  const verdicts = matchAll(columnsOf(some), programmes, day)
  return programmes.flatMap((criteria, programme) =>
    some.flatMap((facts, person) => {
      const { verdict } = evaluate(criteria, facts, day)
      return verdict === verdictOf(verdicts, person, programme) ? [] : [{ programme, person, verdict }]
    }),
  )
}

const asking = (...tests: Test[]): Criterion[] =>
  tests.map((test, index) => ({ id: `c${index}`, words: '条件', source: '生成', test }))

test('40 generated programmes at once: for everybody the verdict of the proof', () => {
  expect(differences(fc.sample(someCriteria(), { numRuns: 40, seed: 31 }), people).slice(0, 3)).toEqual([])
})

test('any programmes, any people, any day', () => {
  const days = fc.constantFrom(on, '2024-02-29', '2027-02-28', '2026-12-31')
  const programmes = fc.array(someCriteria(), { minLength: 1, maxLength: 6 })
  const crowd = fc.array(aPerson(on, 55), { minLength: 1, maxLength: 25 })
  fc.assert(
    fc.property(programmes, crowd, days, (some, who, day) => {
      expect(differences(some, who, day).slice(0, 3)).toEqual([])
    }),
    { numRuns: 120, seed: 33 },
  )
})

test.each([1, 31, 32, 33, 64, 65])('%i programmes fill their words to the last bit', (numRuns) => {
  expect(differences(fc.sample(someCriteria(undefined, 0), { numRuns, seed: 32 }), people)).toEqual([])
})

test('every day around every kind of bound', () => {
  const fact = 'registeredOn'
  const days = Array.from({ length: 1500 }, (_, index) => ({ [fact]: addDays('2022-12-01', index) }))
  const bounds = [1, 6, 12, 36].flatMap((months) => [
    asking({ fact, monthsAgoAtLeast: months }),
    asking({ fact, monthsAgoAtMost: months }),
  ])
  const fixed = [asking({ fact, onOrAfter: '2024-02-29' }), asking({ not: { fact, onOrBefore: '2024-02-29' } })]
  for (const day of [on, '2026-02-28', '2024-02-29', '2026-03-30'])
    expect(differences([...bounds, ...fixed], [...days, {}], day).slice(0, 3)).toEqual([])
})

test('shares whose numbers are asked about elsewhere too, with either number unknown', () => {
  const numbers = [undefined, 0, 1, 2, 9, 10, 11, 20, 100, 101, 110, 2000]
  const crowd = numbers.flatMap((employees) => numbers.map((newEligibleHires) => ({ employees, newEligibleHires })))
  const share = (atLeastPercent: number): Test => ({ fact: 'newEligibleHires', atLeastPercent, of: 'employees' })
  const small: Test = { all: [{ fact: 'employees', atMost: 100 }, share(10)] }
  const large: Test = { all: [{ fact: 'employees', atLeast: 101 }, share(5)] }
  expect(differences([asking({ any: [small, large] }), asking(share(150))], crowd)).toEqual([])
})

test('shares of facts in two columns are looked up by pairs, and come out the same', () => {
  const across: Test = { fact: 'guaranteedLoanTimes', atLeastPercent: 50, of: 'employees' }
  expect(planFor(columnsOf(people), [asking(across)], on).lookUps[0]?.perPerson).toMatchObject([
    { answers: { isOneByOne: false } },
  ])
  expect(differences([asking(across), asking({ not: across })], people)).toEqual([])
})

test('shares that hang together over several columns are gone through one by one, and come out the same', () => {
  const chain: Test = {
    any: [
      { fact: 'guaranteedLoanTimes', atLeastPercent: 50, of: 'employees' },
      { fact: 'employees', atLeastPercent: 50, of: 'subsidisedRentMonths' },
    ],
  }
  expect(planFor(columnsOf(people), [asking(chain)], on).lookUps[0]?.perPerson).toMatchObject([
    { answers: { isOneByOne: true } },
  ])
  expect(differences([asking(chain)], people)).toEqual([])
})

test('a set of which nothing is known is not an empty one', () => {
  const hasNone: Test = { not: { fact: 'groups', has: ['veteran'] } }
  expect(differences([asking(hasNone)], [{}, { groups: [] }, { groups: ['veteran'] }])).toEqual([])
})

test('a condition with too many cases is answered as a whole', () => {
  const names = [
    'isOperating',
    'isFirstBusiness',
    'hasWageArrears',
    'isLaborDispatch',
    'ownsPremises',
    'hasBadCredit',
  ] as const
  const wide: Test = { any: [...names.map((fact) => ({ fact, is: true })), { fact: 'sex', is: 'male' }] }
  expect(planFor(columnsOf(people), [asking(wide)], on).conditions[0]?.byValue).toHaveLength(1)
  expect(differences([asking(wide)], people)).toEqual([])
})

test('more different amounts than two bytes can number', () => {
  const amounts = Array.from({ length: 70_000 }, (_, index) => ({ otherLoansFen: index * 101 }))
  const columns = columnsOf(amounts)
  const bound = 66_000 * 101
  const verdicts = matchAll(columns, [asking({ fact: 'otherLoansFen', atMost: bound })], on)
  const wrong = amounts.filter(
    ({ otherLoansFen }, person) => (verdictOf(verdicts, person, 0) === 'met') !== otherLoansFen <= bound,
  )
  expect(wrong).toEqual([])
})

test('a programme without conditions fits everybody', () => {
  const verdicts = matchAll(columnsOf(people), [[]], on)
  expect(people.every((_, person) => verdictOf(verdicts, person, 0) === 'met')).toBe(true)
})

test('nobody, and nothing asked', () => {
  expect(matchAll(columnsOf([]), [[]], on)).toMatchObject({ size: 0, programmes: 1 })
  expect(matchAll(columnsOf(people), [], on).unmet).toEqual([])
})
