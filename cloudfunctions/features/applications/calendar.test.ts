import { calendarOf, publishedCalendar } from '../../../src/domain/core/publishedCalendar'
import { dayOf } from '../../../src/domain/core/plainDate'
import type { WorkCalendar } from '../../../src/domain/core/workingDays'
import { asJobs } from '../../platform/database'
import { recomputeDueDays, terminateUnanswered, type CaseJob } from './jobs'
import { caseCity, type CaseCity } from './testing/story'

let story: CaseCity
beforeEach(async () => {
  story = await caseCity()
})
afterEach(() => story.city.close())

/** As if the State Council had published 2027, with days off after New Year. */
const published: WorkCalendar = {
  covers: (year) => year === 2027 || publishedCalendar.covers(year),
  isWorkingDay: calendarOf(
    [2027],
    ['2027-01-01', '2027-01-04', '2027-01-05'].map((day) => ({ day, isWorkingDay: false, name: '元旦' })),
  ).isWorkingDay,
}
const run = (job: CaseJob, calendar: WorkCalendar) => {
  const { city } = story
  return asJobs(city.door, (tx) => job(tx, { now: city.clock.now, today: dayOf(city.clock.now), calendar }))
}
const dueOf = async (id: string) =>
  story.city.db
    .selectFrom('applications')
    .select(['due_on', 'is_due_estimate'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

test('a day that was told as an estimate is counted anew when the year is published, and nobody loses by the guess', async () => {
  const { city, people, submitted, move, look } = story
  city.clock.now = '2026-12-28T02:00:00.000Z'
  const sent = await submitted(people.li)
  await move(people.chen, await look(people.chen, sent), 'notify', { items: [{ words: '租赁合同缺签字页' }] })
  const guessed = await dueOf(sent.id)
  expect(guessed.is_due_estimate).toBe(true)
  expect(await run(recomputeDueDays, published)).toBe(0)

  city.clock.now = '2026-12-30T02:00:00.000Z'
  await city.db.insertInto('calendar_years').values({ year: 2027, source: 'x', imported_at: city.clock.now }).execute()
  expect(await run(recomputeDueDays, published)).toBe(1)
  expect(await run(recomputeDueDays, published)).toBe(0)
  const counted = await dueOf(sent.id)
  expect(counted.is_due_estimate).toBe(false)
  expect(String(counted.due_on) > String(guessed.due_on)).toBe(true)

  city.clock.now = `${counted.due_on}T02:00:00.000Z`
  expect(await run(terminateUnanswered, published)).toBe(0)
})
