import { countsAsOpening, halfHourOf } from './opening'

const person = { personId: 'p', name: '李返乡', grants: [] }

test('people count, staff and strangers do not', () => {
  expect(countsAsOpening(person)).toBe(true)
  expect(countsAsOpening({ ...person, grants: [{ role: 'reviewer', area: '990101', office: '县人社局' }] })).toBe(false)
  expect(countsAsOpening(undefined)).toBe(false)
})

test.each([
  ['2026-11-22T08:00:00.000Z', '2026-11-22T08:00:00.000Z'],
  ['2026-11-22T08:29:59.999Z', '2026-11-22T08:00:00.000Z'],
  ['2026-11-22T08:30:00.000Z', '2026-11-22T08:30:00.000Z'],
  ['2026-11-22T08:59:59.999Z', '2026-11-22T08:30:00.000Z'],
])('%s lies in the half hour from %s', (now, from) => {
  expect(halfHourOf(now)).toBe(from)
})
