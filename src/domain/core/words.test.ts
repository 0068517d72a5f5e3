import { sayMoney } from './money'
import { addDays, addMonths, dayOf, isPlainDate, sayDay, sayInstant, startOfDay, weekdayOf } from './plainDate'
import { Problem, problems, type ProblemCode } from './problem'

test('money is said as at the counter', () => {
  expect([500_000, 30_000_000, 123_450, 0, 99, 1_000_000_000].map(sayMoney)).toEqual([
    '5 000 元',
    '30 万元',
    '1 234.50 元',
    '0 元',
    '0.99 元',
    '1000 万元',
  ])
})

test('only days that exist are days', () => {
  expect(
    ['2026-02-28', '2024-02-29', '2026-02-29', '2026-02-30', '2026-13-01', '2026-1-1', ''].map(isPlainDate),
  ).toEqual([true, true, false, false, false, false, false])
})

test('an instant is a day of China, whatever the zone of the machine', () => {
  expect(dayOf('2026-09-30T15:59:59.999Z')).toBe('2026-09-30')
  expect(dayOf('2026-09-30T16:00:00.000Z')).toBe('2026-10-01')
  expect(startOfDay('2026-10-01')).toBe('2026-09-30T16:00:00.000Z')
  expect(sayInstant('2026-11-22T16:05:00.000Z')).toBe('11月23日 00:05')
})

test('months end where the month ends', () => {
  expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
  expect(addMonths('2024-02-29', 12)).toBe('2025-02-28')
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
})

test('a day is said with its weekday, and with its year when it is another', () => {
  expect(weekdayOf('2026-12-01')).toBe(2)
  expect(sayDay('2026-12-01', '2026-11-22')).toBe('12月1日（周二）')
  expect(sayDay('2027-03-01', '2026-11-22')).toBe('2027年3月1日（周一）')
})

test('every refusal is a sentence that a person understands', () => {
  for (const code of Object.keys(problems) as ProblemCode[]) {
    const { message } = new Problem(code, { names: ['一', '二'] })
    expect(message).toMatch(/[。？]$/)
    // Excel is what the program is called, and what stands on its menu.
    expect(message.replace(/Excel/g, '')).not.toMatch(/undefined|null|[A-Za-z_]{4,}/)
  }
})
