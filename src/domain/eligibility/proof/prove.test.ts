import fc from 'fast-check'
import { evaluate, prove, type Proof } from '../evaluate'
import type { Facts } from '../facts'
import { aPerson, someCriteria } from '../testing/generated'
import { plainEvaluate } from '../testing/plainEvaluate'
import { sayerFor } from './line'
import { readPerson } from './person'

const days = ['2026-08-31', '2026-02-28', '2024-02-29', '2026-12-31']
const said = ({ lines, ...answer }: Proof, facts: Facts) => ({
  ...answer,
  findings: lines.map(sayerFor(facts)),
})
const named = (code: string) => `地方${code}`

test.each([
  ['nearly complete', 97],
  ['half empty', 50],
  ['nearly empty', 15],
])('a file that is %s is answered as by asking every clause again on every day', (_, known) => {
  fc.assert(
    fc.property(someCriteria(), aPerson(days[0] ?? '', known), fc.constantFrom(...days), (criteria, facts, on) => {
      const plain = plainEvaluate(criteria, facts, on, named)
      expect(evaluate(criteria, facts, on, named)).toStrictEqual(plain)
    }),
    { numRuns: 500, seed: 31 },
  )
})

test('a person who is read once is answered alike by every programme', () => {
  const programmes = fc.sample(someCriteria(), { numRuns: 200, seed: 32 })
  for (const facts of fc.sample(aPerson('2026-08-31', 80), { numRuns: 60, seed: 33 })) {
    const person = readPerson(facts, '2026-08-31')
    const answers = programmes.map((criteria) => said(prove(criteria, person), facts))
    expect(answers).toStrictEqual(programmes.map((criteria) => plainEvaluate(criteria, facts, '2026-08-31')))
  }
})

test('people of whom the same is true share their lines, which cannot be changed by one who holds them', () => {
  const criteria = [
    { id: 'a', words: '满 16 周岁', source: '第一条', test: { fact: 'birthDate', monthsAgoAtLeast: 192 } as const },
  ]
  const lineOf = (birthDate: string) => prove(criteria, readPerson({ birthDate }, days[0] ?? '')).lines[0]
  const line = lineOf('1985-03-04')
  expect(lineOf('1990-11-30')).toBe(line)
  expect(lineOf('2020-11-30')).not.toBe(line)
  expect(() => line?.missing.push('sex')).toThrow(TypeError)
})

test('a set is said in the order in which it was given', () => {
  const criteria = [
    { id: 'a', words: '退役军人', source: '第一条', test: { fact: 'groups' as const, has: ['veteran'] } },
  ]
  const said = (groups: string[]) => evaluate(criteria, { groups }, days[0] ?? '').findings[0]?.because
  expect(said(['veteran', 'student'])).toEqual(['人员类别：退役军人、在校大学生'])
  expect(said(['student', 'veteran'])).toEqual(['人员类别：在校大学生、退役军人'])
})
