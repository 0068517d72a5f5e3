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
    { numRuns: 800, seed: 31 },
  )
})

test('a person who is read once is answered alike by every programme', () => {
  const programmes = fc.sample(someCriteria(), { numRuns: 200, seed: 32 })
  for (const facts of fc.sample(aPerson('2026-08-31', 80), { numRuns: 20, seed: 33 })) {
    const person = readPerson(facts, '2026-08-31')
    const answers = programmes.map((criteria) => prove(criteria, person))
    expect(answers).toStrictEqual(programmes.map((criteria) => plainEvaluate(criteria, facts, '2026-08-31')))
  }
})

test('an answer can be changed by whoever holds it without changing another', () => {
  const criteria = [{ id: 'a', words: '在经营', source: '第一条', test: { fact: 'isOperating', is: true } as const }]
  const first = evaluate(criteria, { isOperating: true }, '2026-08-31')
  first.findings[0]?.missing.push('sex')
  first.missing.push('sex')
  expect(evaluate(criteria, { isOperating: true }, '2026-08-31')).toMatchObject({
    missing: [],
    findings: [{ missing: [] }],
  })
})
