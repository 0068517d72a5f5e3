import fc from 'fast-check'
import type { Criterion } from '../criterion'
import { evaluate } from '../evaluate'
import type { Facts } from '../facts'
import { aPerson, someCriteria } from '../testing/generated'
import { emptyColumns, putFacts } from './columns'
import { matchAll, verdictOf } from './matchAll'

const on = '2026-08-31'
const people = [97, 60, 20].flatMap((known, index) => fc.sample(aPerson(on, known), { numRuns: 70, seed: 20 + index }))

function columnsOf(some: readonly Facts[]) {
  const columns = emptyColumns(some.length)
  some.forEach((facts, index) => putFacts(columns, index, facts))
  return columns
}

const columns = columnsOf(people)
function differences(programmes: readonly (readonly Criterion[])[]) {
  const verdicts = matchAll(columns, programmes, on)
  return programmes.flatMap((criteria, programme) =>
    people.flatMap((facts, person) => {
      const { verdict } = evaluate(criteria, facts, on)
      return verdict === verdictOf(verdicts, person, programme) ? [] : [{ programme, person, verdict }]
    }),
  )
}

test('40 generated programmes at once: for everybody the verdict of the proof', () => {
  expect(differences(fc.sample(someCriteria(), { numRuns: 40, seed: 31 })).slice(0, 3)).toEqual([])
})

test.each([1, 31, 32, 33, 64, 65])('%i programmes fill their words to the last bit', (numRuns) => {
  expect(differences(fc.sample(someCriteria(undefined, 0), { numRuns, seed: 32 }))).toEqual([])
})

test('a programme without conditions fits everybody', () => {
  const verdicts = matchAll(columns, [[]], on)
  expect(people.every((_, person) => verdictOf(verdicts, person, 0) === 'met')).toBe(true)
})

test('nobody, and nothing asked', () => {
  expect(matchAll(columnsOf([]), [[]], on)).toMatchObject({ size: 0, programmes: 1 })
  expect(matchAll(columns, [], on).unmet).toEqual([])
})
