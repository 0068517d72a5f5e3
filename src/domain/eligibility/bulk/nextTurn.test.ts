import fc from 'fast-check'
import { addDays } from '../../core/plainDate'
import { evaluate } from '../evaluate'
import { aPerson, someCriteria } from '../testing/generated'
import { nextTurns } from './nextTurn'

const on = '2026-08-31'
const YEARS = 3 * 366

test('until somebody’s next turn no verdict changes by itself', () => {
  const days = fc.constantFrom(on, '2024-02-29', '2027-02-28', '2026-12-31')
  const programmes = fc.array(someCriteria(), { minLength: 1, maxLength: 4 })
  const waits = fc.array(fc.integer({ min: 1, max: YEARS }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(programmes, aPerson(on, 55), days, waits, (some, facts, day, later) => {
      const verdicts = (asked: string) => some.map((criteria) => evaluate(criteria, facts, asked).verdict)
      const next = nextTurns(some, day)(facts)
      const before = next ? [addDays(next, -1)] : []
      const still = [...before, ...later.map((wait) => addDays(day, wait))].filter((one) => !next || one < next)
      for (const one of still) expect([one, verdicts(one)]).toEqual([one, verdicts(day)])
    }),
    { numRuns: 600, seed: 41 },
  )
})

test('it is the very next one of all programmes, and none where time has done all it can', () => {
  const asked = (months: number) => [
    { id: 'c', words: '条件', source: '生成', test: { fact: 'registeredOn' as const, monthsAgoAtLeast: months } },
  ]
  const next = nextTurns([asked(12), asked(6), asked(36)], on)
  expect(next({ registeredOn: '2026-03-15' })).toBe('2026-09-15')
  expect(next({ registeredOn: '2026-02-28' })).toBe('2027-02-28')
  expect(next({ registeredOn: '2020-01-01' })).toBeUndefined()
  expect(next({})).toBeUndefined()
})

test('of a day that isn’t known it is one of the days on which all that it may be turn', () => {
  const test = {
    any: [
      { fact: 'registeredOn' as const, onOrAfter: '2025-12-31' },
      { fact: 'registeredOn' as const, monthsAgoAtLeast: 12 },
    ],
  }
  const criteria = [{ id: 'c', words: '条件', source: '生成', test }]
  const next = nextTurns([criteria], on)({})
  expect(evaluate(criteria, {}, on).verdict).toBe('unknown')
  expect(next && evaluate(criteria, {}, next).verdict).toBe('met')
})
