import { calendarOf } from '../../../src/domain/core/publishedCalendar'
import { dayOf } from '../../../src/domain/core/plainDate'
import { asJobs } from '../../platform/database'
import { newId } from '../../platform/newId'
import { COUNTY, OTHER_COUNTY, testCity, VILLAGE, type Person, type TestCity } from '../../platform/testing/city'
import { remind } from './remind'
import { remindCalendar } from './remindCalendar'

let city: TestCity
let li: Person
let officer: Person

beforeAll(async () => {
  city = await testCity()
  li = await city.person('李返乡')
  officer = await city.person('赵村', [{ role: 'villageOfficer', area: VILLAGE, office: '上湾村' }])
})
afterAll(() => city.close())
beforeEach(async () => {
  for (const table of ['call_tasks', 'reminders', 'message_credits'] as const) await city.db.deleteFrom(table).execute()
  city.clock.now = '2026-09-18T02:00:00.000Z'
})

async function tell(person: Person, count = 1): Promise<void> {
  for (let n = 1; n <= count; n += 1)
    await city.db.transaction().execute((tx) =>
      remind(tx, new Date(Date.parse(city.clock.now) + n).toISOString(), {
        personId: person.id,
        divisionCode: person.divisionCode,
        kind: 'oneTimeNotice',
        data: { title: `申请 ${n}`, names: '身份证', on: '2026-09-29', applicationId: newId() },
        dedupeKey: newId(),
      }),
    )
}

async function callTask(person: Person): Promise<string> {
  await tell(person)
  const { id: reminder_id } = await city.db
    .selectFrom('reminders')
    .select('id')
    .where('person_id', '=', person.id)
    .executeTakeFirstOrThrow()
  await city.db.updateTable('reminders').set({ delivery: 'undelivered' }).where('id', '=', reminder_id).execute()
  const id = newId()
  await city.db
    .insertInto('call_tasks')
    .values({
      id,
      reminder_id,
      person_id: person.id,
      division_code: person.divisionCode,
      since: city.clock.now,
      done_at: null,
      done_by: null,
      outcome: null,
      note: null,
    })
    .execute()
  return id
}

describe('the inbox', () => {
  test('has what I was told, in words, the newest first', async () => {
    await tell(li, 2)
    const { items, unread } = await city.as(li).call('reminders.inbox')
    expect(items.map(({ text }) => text)).toEqual([
      '您的“申请 2”还差：身份证。请在9月29日（周二）前一次补齐。',
      '您的“申请 1”还差：身份证。请在9月29日（周二）前一次补齐。',
    ])
    expect(unread).toBe(2)
  })

  test('turns pages without losing or repeating one', async () => {
    await tell(li, 45)
    const first = await city.as(li).call('reminders.inbox')
    const second = await city.as(li).call('reminders.inbox', { cursor: first.next })
    const third = await city.as(li).call('reminders.inbox', { cursor: second.next })
    const ids = [...first.items, ...second.items, ...third.items].map(({ id }) => id)
    expect([new Set(ids).size, ids.length, third.next]).toEqual([45, 45, undefined])
  })

  test('a cursor that is none is refused', async () => {
    expect((await city.as(li).refused('reminders.inbox', { cursor: "1' or 1=1" })).code).toBe('input_invalid')
  })

  test('is mine alone: an officer of my village sees none of it in theirs, and can’t mark it read', async () => {
    await tell(li)
    const [mine] = (await city.as(li).call('reminders.inbox')).items
    expect((await city.as(officer).call('reminders.inbox')).items).toEqual([])
    await city.as(officer).call('reminders.read', { ids: [mine?.id ?? ''] })
    expect((await city.as(li).call('reminders.inbox')).unread).toBe(1)
  })

  test('marks as read what I have read', async () => {
    await tell(li, 2)
    const [newest] = (await city.as(li).call('reminders.inbox')).items
    await city.as(li).call('reminders.read', { ids: [newest?.id ?? ''] })
    const { items, unread } = await city.as(li).call('reminders.inbox')
    expect([items.map(({ isRead }) => isRead), unread]).toEqual([[true, false], 1])
  })
})

describe('credits', () => {
  test('at a tap, at most three templates, and none in a browser', async () => {
    const { templateIds } = await city.as(li).call('reminders.templates', { moment: 'submit' })
    expect(templateIds).toEqual(['standin-progress', 'standin-todo'])
    await city.db
      .insertInto('identities')
      .values({ provider: 'web', subject: 'li', person_id: li.id, bound_at: city.clock.now, seen_at: city.clock.now })
      .execute()
    expect((await city.browser('li').call('reminders.templates', { moment: 'submit' })).templateIds).toEqual([])
  })

  test('one accepted tap is one credit, also when its answer was lost', async () => {
    const input = { templateIds: ['standin-progress', 'standin-progress'], requestId: newId() }
    await city.as(li).call('reminders.addCredits', input)
    await city.as(li).call('reminders.addCredits', input)
    const rows = await city.db.selectFrom('message_credits').select(['person_id', 'change']).execute()
    expect(rows).toEqual([{ person_id: li.id, change: 1 }])
  })

  test('a template that isn’t ours is refused', async () => {
    expect((await city.as(li).refused('reminders.addCredits', { templateIds: ['x'] })).code).toBe('no_template')
  })
})

describe('calls', () => {
  test('an officer sees whom to ring up, with the number, and that is logged', async () => {
    await callTask(li)
    const { items } = await city.as(officer).call('reminders.callTasks')
    expect(items).toMatchObject([{ name: '李返乡', phone: li.phone, isDone: false }])
    const logged = await city.db
      .selectFrom('audit_log')
      .select(['person_id', 'subject_id'])
      .where('action', '=', 'readSealed')
      .execute()
    expect(logged).toContainEqual({ person_id: officer.id, subject_id: li.id })
  })

  test('one who got through ends it, and the person’s inbox says so', async () => {
    const id = await callTask(li)
    expect((await city.as(li).call('reminders.inbox')).items[0]?.isUndelivered).toBe(true)
    await city.as(officer).call('reminders.finishCall', { id, outcome: 'reached', note: '知道了' })
    expect((await city.as(li).call('reminders.inbox')).items[0]).toMatchObject({
      isUndelivered: false,
      delivery: '工作人员已打电话告诉您',
    })
    expect((await city.as(officer).call('reminders.callTasks')).items).toEqual([])
    const { items } = await city.as(officer).call('reminders.callTasks', { stage: 'done' })
    expect(items).toMatchObject([{ isDone: true }])
  })

  test('one that nobody answered stays visible as not delivered', async () => {
    const id = await callTask(li)
    await city.as(officer).call('reminders.finishCall', { id, outcome: 'notReached' })
    expect((await city.as(li).call('reminders.inbox')).items[0]).toMatchObject({
      isUndelivered: true,
      delivery: '电话没有打通，请您看这里',
    })
  })

  test('a colleague who was slower is told', async () => {
    const id = await callTask(li)
    const chen = await city.person('陈晓', [{ role: 'reviewer' }])
    const finish = (who: Person) =>
      city.as(who).send('reminders.finishCall', { requestId: newId(), id, outcome: 'reached' })
    const replies = await Promise.all([finish(officer), finish(chen)])
    expect(replies.map((reply) => (reply.ok ? 'ok' : reply.json.code)).sort()).toEqual(['ok', 'stale_version'])
  })

  test('an officer of another county sees none and ends none', async () => {
    const id = await callTask(li)
    const far = await city.person('远', [{ role: 'villageOfficer', area: OTHER_COUNTY }])
    expect((await city.as(far).call('reminders.callTasks')).items).toEqual([])
    expect((await city.as(far).refused('reminders.finishCall', { id, outcome: 'reached' })).code).toBe('not_found')
  })

  test('an office that makes no calls here is refused, although the fence lets it see the place', async () => {
    const id = await callTask(li)
    const both = await city.person('两', [
      { role: 'reviewer', area: OTHER_COUNTY },
      { role: 'treasurer', area: COUNTY },
    ])
    expect((await city.as(both).call('reminders.callTasks')).items).toEqual([])
    expect((await city.as(both).refused('reminders.finishCall', { id, outcome: 'reached' })).code).toBe('wrong_area')
  })
})

describe('a year that is missing from the calendar', () => {
  let tang: Person
  beforeAll(async () => {
    tang = await city.person('唐凯', [{ role: 'administrator', area: '9901', office: '市人社局' }])
    await city.person('前任', [{ role: 'administrator', area: '9901', office: '市人社局' }])
    await city.db.updateTable('grants').set({ revoked_at: city.clock.now }).where('person_id', '!=', tang.id).execute()
  })
  const run = (now: string, ...years: number[]) => {
    city.clock.now = now
    const moment = { now, today: dayOf(now), calendar: calendarOf(years, []) }
    return asJobs(city.door, (tx) => remindCalendar(tx, moment))
  }

  test('is told to the administrator once a week from 1 November on, until it is there', async () => {
    expect(await run('2026-10-31T15:59:00.000Z', 2026)).toBe(0)
    expect(await run('2026-10-31T16:00:00.000Z', 2026)).toBe(1)
    expect(await run('2026-11-01T15:59:00.000Z', 2026)).toBe(0)
    expect(await run('2026-11-01T16:00:00.000Z', 2026)).toBe(1)
    expect(await run('2026-11-08T15:59:00.000Z', 2026)).toBe(0)
    expect(await run('2026-11-09T02:00:00.000Z', 2026, 2027)).toBe(0)
    expect(await run('2026-11-09T02:00:00.000Z', 2026)).toBe(1)
    const { items } = await city.as(tang).call('reminders.inbox', {})
    expect(items).toHaveLength(3)
    expect(items[0]?.text).toMatch(/^2027年的放假安排还没有录入.*《系统管理员怎么装》/)
    expect((await city.as(li).call('reminders.inbox', {})).items).toEqual([])
  })
})
