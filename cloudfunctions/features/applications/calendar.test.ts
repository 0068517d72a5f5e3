import { calendarOf, publishedCalendar } from '../../../src/domain/core/publishedCalendar'
import { dayOf } from '../../../src/domain/core/plainDate'
import type { WorkCalendar } from '../../../src/domain/core/workingDays'
import { importCalendar } from '../../host/importCalendar'
import { readCalendarNotice } from '../../host/readCalendarNotice'
import { madeUp2027 } from '../../host/testing/madeUp2027'
import { readCalendar, seedCalendar } from '../../platform/calendar'
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

/** The published year with one day changed, as by a notice that came later. */
const changed = (day: string, isWorkingDay: boolean): WorkCalendar => ({
  ...publishedCalendar,
  isWorkingDay: (asked) => (asked === day ? isWorkingDay : publishedCalendar.isWorkingDay(asked)),
})

async function announce(calendar: WorkCalendar): Promise<number> {
  const { city } = story
  await city.db
    .insertInto('calendar_years')
    .values({ year: 2026, source: 'x', imported_at: city.clock.now })
    .onConflict((conflict) => conflict.column('year').doUpdateSet({ imported_at: city.clock.now }))
    .execute()
  const moved = await run(recomputeDueDays, calendar)
  expect(await run(recomputeDueDays, calendar)).toBe(0)
  return moved
}

const toldMoved = async (who: { id: string }) => {
  const rows = await story.city.db
    .selectFrom('reminders')
    .select(['kind', 'data'])
    .where('person_id', '=', who.id)
    .where('kind', 'in', ['dueDayMoved', 'caseDayMoved'])
    .execute()
  return rows.map(({ data }) => [data.names, data.on].filter(Boolean).join(' ')).sort()
}
const at = (instant: string) => (story.city.clock.now = `${instant}:00.000Z`)

test('a make-up day announced later brings the bureau’s day forward, and both sides hear of it once', async () => {
  const { people, submitted } = story
  const sent = await submitted(people.li)
  expect((await dueOf(sent.id)).due_on).toBe('2026-09-24')
  at('2026-09-18T08:00')
  expect(await announce(changed('2026-09-19', true))).toBe(1)
  expect((await dueOf(sent.id)).due_on).toBe('2026-09-23')
  expect(await toldMoved(people.li)).toEqual(['答复期限 2026-09-23'])
  expect(await toldMoved(people.chen)).toEqual(['2026-09-23'])
  expect(await toldMoved(people.far)).toEqual([])
})

test('what a person was told as certain is never taken away by a make-up day; a day off gives them longer', async () => {
  const { people, submitted, move, look } = story
  const sent = await submitted(people.li)
  await move(people.chen, await look(people.chen, sent), 'notify', { items: [{ words: '租赁合同缺签字页' }] })
  const told = String((await dueOf(sent.id)).due_on)
  at('2026-09-18T08:00')
  expect(await announce(changed('2026-09-19', true))).toBe(0)
  expect((await dueOf(sent.id)).due_on).toBe(told)
  expect(await toldMoved(people.li)).toEqual([])
  at('2026-09-18T09:00')
  expect(await announce(changed('2026-09-21', false))).toBe(1)
  const { due_on: later } = await dueOf(sent.id)
  expect(String(later) > told).toBe(true)
  expect(await toldMoved(people.li)).toEqual([`补正期限 ${later}`])
})

test('a promise moves with the calendar, and is told beside the case’s own day', async () => {
  const { city, people, submitted, move } = story
  const sent = await submitted(people.li, ['idCard', 'licence', 'payeeCard'])
  await move(people.chen, sent, 'acceptConditionally')
  at('2026-09-18T08:00')
  expect(await announce(changed('2026-09-21', false))).toBe(1)
  const { due_on: promised } = await city.db.selectFrom('undertakings').select('due_on').executeTakeFirstOrThrow()
  expect(promised).toBe('2026-09-28')
  expect(await toldMoved(people.li)).toEqual(['办理期限 2026-09-30', '容缺材料补交期限 2026-09-28'])
})

test('a year that is imported moves also what was still counted without it just afterwards', async () => {
  const { city, people, submitted, move, look } = story
  await seedCalendar(city.db, 2026, 2026, '2026-01-01T00:00:00.000Z')
  at('2026-12-28T02:00')
  const sent = await submitted(people.li)
  const now = city.clock.now
  const notice = readCalendarNotice(madeUp2027)
  await city.db.transaction().execute((tx) => importCalendar(tx, notice, { isWanted: true, now }))
  at('2026-12-28T02:01')
  await move(people.chen, await look(people.chen, sent), 'notify', { items: [{ words: '租赁合同缺签字页' }] })
  const guessed = await dueOf(sent.id)
  expect(guessed.is_due_estimate).toBe(true)

  const imported = await readCalendar(city.door)
  expect(await run(recomputeDueDays, imported)).toBe(0)
  at('2026-12-28T02:02')
  expect(await run(recomputeDueDays, imported)).toBe(1)
  expect(await run(recomputeDueDays, imported)).toBe(0)
  const counted = await dueOf(sent.id)
  expect(counted.is_due_estimate).toBe(false)
  expect(String(counted.due_on) > String(guessed.due_on)).toBe(true)
  expect(await toldMoved(people.li)).toEqual([`补正期限 ${counted.due_on}`])
})
