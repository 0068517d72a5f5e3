import { suggestedDay, suggestedDays } from './suggestedDays'

const sayAll = (today: string) => suggestedDays(today).map(({ label, day }) => `${label} ${day}`)

test('tomorrow, in three days, Monday next and a week before the festival', () => {
  expect(sayAll('2026-11-23')).toEqual([
    '明天 2026-11-24',
    '三天后 2026-11-26',
    '下周一 2026-11-30',
    '春节前 2027-01-30',
  ])
})

test('Monday next is tomorrow on a Sunday, and a festival gone by gives way to the next', () => {
  expect(sayAll('2027-01-31')).toContain('下周一 2027-02-01')
  expect(sayAll('2027-01-31')).toContain('春节前 2028-01-19')
})

test('beyond the festivals that are known none is offered', () => {
  expect(suggestedDays('2036-01-01').map(({ label }) => label)).toEqual(['明天', '三天后', '下周一'])
  expect(suggestedDay('workingAway', '2036-01-01')).toBeUndefined()
})

test('where nobody was home one comes back soon; who works away is met before the festival; otherwise nothing is planned', () => {
  expect(suggestedDay('notHome', '2026-11-23')).toBe('2026-11-26')
  expect(suggestedDay('workingAway', '2026-11-23')).toBe('2027-01-30')
  expect(suggestedDay('refused', '2026-11-23')).toBeUndefined()
})
