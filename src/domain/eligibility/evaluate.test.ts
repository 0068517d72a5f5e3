import type { Criterion, Test } from './criterion'
import { evaluate } from './evaluate'

const clause = (test: Test, id = 'a'): Criterion => ({ id, words: `条件${id}`, source: '第一条', test })
const today = '2026-09-18'

const oneYearOn = clause({ fact: 'registeredOn', monthsAgoAtLeast: 12 }, 'year')
const firstBusiness = clause({ fact: 'isFirstBusiness', is: true }, 'first')

test('a clause is answered in its own words, with its source and the facts it was decided by', () => {
  const { verdict, findings } = evaluate([firstBusiness], { isFirstBusiness: true }, today)
  expect(verdict).toBe('met')
  expect(findings).toEqual([
    { clause: 'first', words: '条件first', source: '第一条', verdict: 'met', missing: [], because: ['首次创业：是'] },
  ])
})

test('time alone makes it fit: the day is named, for the clause and for the whole', () => {
  const evaluation = evaluate([oneYearOn, firstBusiness], { registeredOn: '2026-05-08', isFirstBusiness: true }, today)
  expect(evaluation).toMatchObject({ verdict: 'unmet', missing: [], earliest: '2027-05-08' })
  expect(evaluation.findings[0]).toMatchObject({ verdict: 'unmet', earliest: '2027-05-08' })
})

test('what is unmet for good asks nothing more; what is unmet only for now does', () => {
  expect(evaluate([oneYearOn, firstBusiness], { isFirstBusiness: false }, today).missing).toEqual([])
  const waiting = evaluate([oneYearOn, firstBusiness], { registeredOn: '2026-05-08' }, today)
  expect(waiting).toMatchObject({ verdict: 'unmet', missing: ['isFirstBusiness'], earliest: undefined })
})

test('a window opens on its first day and closes after its last, on the ends of months too', () => {
  const window = [
    clause({
      all: [
        { fact: 'registeredOn', monthsAgoAtLeast: 6 },
        { fact: 'registeredOn', monthsAgoAtMost: 36 },
      ],
    }),
  ]
  const facts = { registeredOn: '2025-08-31' }
  expect(evaluate(window, facts, '2026-02-27')).toMatchObject({ verdict: 'unmet', earliest: '2026-02-28' })
  expect(evaluate(window, facts, '2026-02-28')).toMatchObject({ verdict: 'met', lastDay: '2028-08-31' })
  expect(evaluate(window, facts, '2028-08-31')).toMatchObject({ verdict: 'met', lastDay: '2028-08-31' })
  expect(evaluate(window, facts, '2028-09-01')).toMatchObject({ verdict: 'unmet', earliest: undefined, missing: [] })
})

test('a met `any` asks nothing more, and an open one asks for whatever could settle it', () => {
  const any = [
    clause({
      any: [
        { fact: 'groups', has: ['veteran'] },
        { fact: 'isOperating', is: true },
      ],
    }),
  ]
  expect(evaluate(any, { isOperating: true }, today)).toMatchObject({ verdict: 'met', missing: [] })
  expect(evaluate(any, { isOperating: false }, today)).toMatchObject({ verdict: 'unknown', missing: ['groups'] })
})

test('the question that settles most comes first', () => {
  const criteria = [
    clause(
      {
        any: [
          { fact: 'groups', has: ['veteran'] },
          { fact: 'monthsAway', atLeast: 6 },
        ],
      },
      '1',
    ),
    clause({ fact: 'isOperating', is: true }, '2'),
    clause(
      {
        all: [
          { fact: 'isOperating', is: true },
          { fact: 'employees', atLeast: 1 },
        ],
      },
      '3',
    ),
  ]
  expect(evaluate(criteria, {}, today).missing).toEqual(['isOperating', 'groups', 'monthsAway', 'employees'])
})
