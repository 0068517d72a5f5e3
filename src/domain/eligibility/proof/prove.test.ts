import fc from 'fast-check'
import { evaluate, prove } from '../evaluate'
import { aPerson, someCriteria } from '../testing/generated'
import { plainEvaluate } from '../testing/plainEvaluate'
import { readPerson } from './person'

const days = ['2026-08-31', '2026-02-28', '2024-02-29', '2026-12-31']
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
    const answers = programmes.map((criteria) => prove(criteria, person))
    expect(answers).toStrictEqual(programmes.map((criteria) => plainEvaluate(criteria, facts, '2026-08-31')))
  }
})

test('what is shared between people cannot be changed by one who holds it', () => {
  const criteria = [{ id: 'a', words: '在经营', source: '第一条', test: { fact: 'isOperating', is: true } as const }]
  const [finding] = evaluate(criteria, { isOperating: true }, days[0] ?? '').findings
  expect(() => finding?.missing.push('sex')).toThrow(TypeError)
  expect(evaluate(criteria, { isOperating: true }, days[1] ?? '').findings[0]).toBe(finding)
})

test('a set is said in the order in which it was given', () => {
  const criteria = [
    { id: 'a', words: '退役军人', source: '第一条', test: { fact: 'groups' as const, has: ['veteran'] } },
  ]
  const said = (groups: string[]) => evaluate(criteria, { groups }, days[0] ?? '').findings[0]?.because
  expect(said(['veteran', 'student'])).toEqual(['人员类别：退役军人、在校大学生'])
  expect(said(['student', 'veteran'])).toEqual(['人员类别：在校大学生、退役军人'])
})
