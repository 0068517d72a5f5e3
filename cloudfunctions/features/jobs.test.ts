import { sql } from 'kysely'
import { publishedCalendar } from '../../src/domain/core/publishedCalendar'
import { startStandIn, type StandIn } from '../host/standIn/standIn'
import { newId } from '../platform/newId'
import { testCity, VILLAGE, type TestCity } from '../platform/testing/city'
import { runDue, type Task } from './jobs'
import { remind } from './reminders/remind'

let city: TestCity
let standIn: StandIn
beforeAll(async () => {
  city = await testCity()
  standIn = await startStandIn()
  Object.assign(process.env, standIn.environment)
})
afterAll(async () => {
  await city.close()
  await standIn.close()
})

const due = (more: object = {}) => ({ now: city.clock.now, calendar: publishedCalendar, ...more })
const daysBefore = (days: number) => new Date(Date.parse(city.clock.now) - days * 86_400_000).toISOString()

async function telling(): Promise<Task> {
  const li = await city.person('李返乡')
  return async (tx, { now }) => {
    await remind(tx, now, {
      personId: li.id,
      divisionCode: VILLAGE,
      kind: 'helpAnswered',
      data: {},
      dedupeKey: newId(),
    })
    return 1
  }
}

test('a task that fails is named, undone, and stops nobody', async () => {
  const before = standIn.sent.length
  const tell = await telling()
  const broken: Task = async (tx, moment) => {
    await tell(tx, moment)
    throw new Error('broken')
  }
  const { counts, failed } = await runDue(city.door, due({ tasks: { broken, tell } }))
  expect(failed).toEqual(['broken'])
  expect(counts).toMatchObject({ tell: 1, deliverDue: 1 })
  expect(standIn.sent.length - before).toBe(1)
})

test('what a task tells goes out in the same minute', async () => {
  const before = standIn.sent.length
  await runDue(city.door, due({ tasks: { tell: await telling() } }))
  expect(standIn.sent.length - before).toBe(1)
})

test('tasks run as `jobs`, not as `door`', async () => {
  const roles: (string | undefined)[] = []
  const look: Task = async (tx) => {
    const { rows } = await sql<{ role: string }>`select current_user as role`.execute(tx)
    return roles.push(rows[0]?.role)
  }
  await runDue(city.door, due({ tasks: { look } }))
  expect(roles).toEqual(['jobs'])
})

test('without time nothing is begun', async () => {
  const { counts } = await runDue(city.door, due({ tasks: { tell: await telling() }, budgetMs: 0 }))
  expect(counts).toEqual({})
})

test('the listed tasks run on an empty city', async () => {
  const { failed } = await runDue(city.door, due())
  expect(failed).toEqual([])
})

test('replies older than a week and codes older than a month are gone, younger ones stay', async () => {
  const ages = [8, 6, 31, 29]
  for (const days of ages)
    await city.db
      .insertInto('replays')
      .values({ caller: 'x', request_id: newId(), digest: String(days), reply: '', at: daysBefore(days) })
      .execute()
  for (const days of ages)
    await city.db
      .insertInto('phone_codes')
      .values({
        id: newId(),
        phone_index: 'x',
        address_index: 'x',
        asked_by: 'x',
        purpose: 'signIn',
        code_hash: String(days),
        sent_at: daysBefore(days),
        expires_at: daysBefore(days),
        used_at: null,
      })
      .execute()
  await runDue(city.door, due())
  const replays = await city.db.selectFrom('replays').select('digest').where('caller', '=', 'x').execute()
  const codes = await city.db.selectFrom('phone_codes').select('code_hash').where('phone_index', '=', 'x').execute()
  expect(replays.map(({ digest }) => digest)).toEqual(['6'])
  expect(codes.map(({ code_hash: hash }) => hash).sort()).toEqual(['29', '6', '8'])
})
