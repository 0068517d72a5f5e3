import { keptUntil, sayKeeping } from './draftKeeping'

/** The evening of 22 November in UTC is the 23rd in China. */
const touched = '2026-11-22T17:00:00.000Z'

test('a draft is kept for 180 days in China, and says so in the last thirty', () => {
  expect(keptUntil(touched)).toBe('2027-05-22')
  expect(sayKeeping(touched, '2027-04-22T15:59:00.000Z')).toBeUndefined()
  expect(sayKeeping(touched, '2027-04-22T16:00:00.000Z')).toBe('草稿保留到 5月22日，之后会自动清除')
  expect(sayKeeping('2026-07-10T02:00:00.000Z', '2026-12-20T02:00:00.000Z')).toBe(
    '草稿保留到 2027年1月6日，之后会自动清除',
  )
})
