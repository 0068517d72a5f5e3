import { questionFor } from '../../domain/eligibility/question'
import { entryOf, readAnswer } from './readAnswer'

const today = '2026-11-23'

test('money is typed in yuan and read as fen, without binary fractions', () => {
  const rent = questionFor('yearlyRentFen')
  expect(readAnswer(rent, '6000', today)).toEqual({ value: 600_000 })
  expect(readAnswer(rent, '0.29', today)).toEqual({ value: 29 })
  expect(readAnswer(rent, '1.2', today)).toEqual({ value: 120 })
  expect(entryOf(rent, 120)).toBe('1.2')
})

test.each([
  ['yearlyRentFen', '六千'],
  ['yearlyRentFen', '1.234'],
  ['employees', '1.5'],
  ['employees', '9999999'],
  ['registeredOn', '2026-02-30'],
  ['registeredOn', '2026-11-24'],
  ['businessKind', ''],
] as const)('%s can not be “%s”', (name, entry) => {
  expect(readAnswer(questionFor(name), entry, today)).toEqual({ problem: expect.stringMatching(/^请/) })
})

test('a set with nothing ticked says that none of them applies', () => {
  expect(readAnswer(questionFor('groups'), [], today)).toEqual({ value: [] })
})
