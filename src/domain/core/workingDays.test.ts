import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { addDays, weekdayOf, type PlainDate } from './plainDate'
import { publishedCalendar } from './publishedCalendar'
import { addWorkingDays, dueDayAfter, nextWorkingDay, workingDaysBetween } from './workingDays'

/** Typed by hand from the State Council's notices for 2025 (国办发明电〔2024〕12号) and 2026 (of 2025-11-04). From, to. */
const daysOff: readonly (readonly [PlainDate, PlainDate])[] = [
  ['2025-01-01', '2025-01-01'],
  ['2025-01-28', '2025-02-04'],
  ['2025-04-04', '2025-04-06'],
  ['2025-05-01', '2025-05-05'],
  ['2025-05-31', '2025-06-02'],
  ['2025-10-01', '2025-10-08'],
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
]
const makeupDays: readonly PlainDate[] = [
  '2025-01-26',
  '2025-02-08',
  '2025-04-27',
  '2025-09-28',
  '2025-10-11',
  '2026-01-04',
  '2026-02-14',
  '2026-02-28',
  '2026-05-09',
  '2026-09-20',
  '2026-10-10',
]

function isWorked(day: PlainDate): boolean {
  if (makeupDays.includes(day)) return true
  return weekdayOf(day) <= 5 && !daysOff.some(([from, to]) => day >= from && day <= to)
}

/** The slow way: one day after the other, by the typed notices. */
function oracle(start: PlainDate, count: number): PlainDate {
  let day = start
  let left = count
  while (left > 0) {
    day = addDays(day, 1)
    if (isWorked(day)) left -= 1
  }
  return day
}

const daysOf = (from: PlainDate, to: PlainDate) => {
  const days: PlainDate[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}
const counts = [1, 3, 5, 7, 15]

test('every day of 2025 and 2026 is worked or not as the notices say', () => {
  const wrong = daysOf('2025-01-01', '2026-12-31').filter(
    (day) => publishedCalendar.isWorkingDay(day) !== isWorked(day),
  )
  expect(wrong).toEqual([])
  expect(daysOf('2026-01-01', '2026-12-31').filter(isWorked)).toHaveLength(248)
})

test('due days agree with the day-by-day oracle from every day of two years', () => {
  const wrong = daysOf('2025-01-01', '2026-11-30').flatMap((start) =>
    counts
      .filter((count) => addWorkingDays(start, count, publishedCalendar) !== oracle(start, count))
      .map((count) => [start, count]),
  )
  expect(wrong).toEqual([])
})

test.each([
  ['over 中秋 and a make-up Sunday', '2026-09-18', 7, '2026-09-29'],
  ['from a make-up Saturday over 春节', '2026-02-14', 7, '2026-03-03'],
  ['over 中秋 and 国庆', '2026-09-18', 15, '2026-10-15'],
  ['from a make-up Sunday', '2026-09-20', 7, '2026-09-30'],
])('%s', (_, start, count, due) => {
  expect(addWorkingDays(start, count, publishedCalendar)).toBe(due)
  expect(workingDaysBetween(start, due, publishedCalendar)).toBe(count)
})

test('a due day in a year without a notice is an estimate', () => {
  expect(dueDayAfter('2026-12-20', 5, publishedCalendar)).toEqual({ on: '2026-12-25', isEstimate: false })
  expect(dueDayAfter('2026-12-25', 7, publishedCalendar).isEstimate).toBe(true)
})

test('a period that ends on a day off ends on the next working day', () => {
  expect(nextWorkingDay('2026-10-03', publishedCalendar)).toBe('2026-10-08')
  expect(nextWorkingDay('2026-09-20', publishedCalendar)).toBe('2026-09-20')
})

const script = `
  const { addWorkingDays } = require('./workingDays.ts')
  const { publishedCalendar } = require('./publishedCalendar.ts')
  const { addDays, dayOf } = require('./plainDate.ts')
  const dues = []
  for (let day = '2026-01-01'; day <= '2026-11-30'; day = addDays(day, 1)) dues.push(addWorkingDays(day, 7, publishedCalendar))
  process.stdout.write(JSON.stringify([dues, dayOf('2026-09-30T16:30:00.000Z'), new Date(2026, 0, 1).getTimezoneOffset()]))
`
const run = (zone: string): [PlainDate[], PlainDate, number] =>
  JSON.parse(
    execFileSync(process.execPath, ['--require', 'tsx/cjs', '-e', script], {
      cwd: path.resolve(__dirname),
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    }),
  )

test.each([
  ['UTC', 0],
  ['America/Los_Angeles', 480],
  ['Asia/Shanghai', -480],
])('a process in %s counts the same days', (zone, offset) => {
  const [dues, day, zoneOffset] = run(zone)
  expect(zoneOffset).toBe(offset)
  expect(dues).toEqual(daysOf('2026-01-01', '2026-11-30').map((start) => oracle(start, 7)))
  expect(day).toBe('2026-10-01')
})
