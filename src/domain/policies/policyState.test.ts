import { isNew, isOpen, stateOf } from './policyState'

const autumn = { validFrom: '2026-09-01', validTo: '2026-12-22' }

test.each([
  ['2026-08-31', 'upcoming'],
  ['2026-09-01', 'open'],
  ['2026-11-21', 'open'],
  ['2026-11-22', 'endingSoon'],
  ['2026-12-22', 'endingSoon'],
  ['2026-12-23', 'ended'],
])('on %s a policy of 1 September to 22 December is %s', (today, state) => {
  expect(stateOf(autumn, today)).toBe(state)
  expect(isOpen(autumn, today)).toBe(state === 'open' || state === 'endingSoon')
})

test('without a first and a last day a policy is open', () => {
  expect(stateOf({}, '2026-11-22')).toBe('open')
})

test('a policy is new for thirty days, counted in days of China', () => {
  const firstPublishedAt = '2026-10-31T16:00:00.000Z' // 1 November in China
  expect(isNew(firstPublishedAt, '2026-11-30')).toBe(true)
  expect(isNew(firstPublishedAt, '2026-12-01')).toBe(false)
})
