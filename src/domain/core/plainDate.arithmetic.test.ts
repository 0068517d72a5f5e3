import dayjs from 'dayjs'
import fc from 'fast-check'
import { addDays, addMonths } from './plainDate'

const aDay = fc
  .integer({ min: -40_000, max: 40_000 })
  .map((days) => dayjs.utc('2000-01-01').add(days, 'day').format('YYYY-MM-DD'))

test('days and months are added as dayjs adds them, ends of months and leap years too', () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: -900, max: 900 }), (day, count) => {
      expect(addDays(day, count)).toBe(dayjs.utc(day).add(count, 'day').format('YYYY-MM-DD'))
      expect(addMonths(day, count)).toBe(dayjs.utc(day).add(count, 'month').format('YYYY-MM-DD'))
    }),
    { numRuns: 2000, seed: 1 },
  )
  expect(addMonths('2025-08-31', 6)).toBe('2026-02-28')
  expect(addMonths('2024-02-29', 12)).toBe('2025-02-28')
})
