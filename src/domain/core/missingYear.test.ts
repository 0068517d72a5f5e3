import { missingYear } from './missingYear'
import { calendarOf } from './publishedCalendar'

const having = (...years: number[]) => calendarOf(years, [])

test.each([
  ['2026-10-31', having(2026), undefined],
  ['2026-11-01', having(2026), 2027],
  ['2026-12-31', having(2026), 2027],
  ['2026-11-01', having(2026, 2027), undefined],
  ['2027-01-01', having(2026), 2027],
  ['2027-11-01', having(2026), 2027],
])('on %s', (today, calendar, missing) => {
  expect(missingYear(today, calendar)).toBe(missing)
})
