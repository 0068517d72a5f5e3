import { sql } from 'kysely'
import type { Person } from '../../platform/testing/city'
import { waitAfter } from './eachApart'
import { endPublicNotices } from './jobs'
import { runJob } from './testing/runJob'
import { caseCity, type CaseCity } from './testing/story'

let story: CaseCity
let error: jest.SpyInstance
beforeEach(async () => {
  story = await caseCity()
  error = jest.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(async () => {
  error.mockRestore()
  await story.city.close()
})

/** A whole batch of cases that the timer can't move: on public notice, and no notice in the log. */
async function badBatch(like: { id: string }): Promise<void> {
  const { db, clock } = story.city
  await sql`insert into people (id, name, division_code, created_at)
    select gen_random_uuid(), '坏件', '990101001001', ${clock.now} from generate_series(1, 100)`.execute(db)
  await sql`insert into applications select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(),
      'applicant_id', p.id, 'number', p.id, 'status', 'public_notice', 'due_on', '2026-09-01', 'business_index', null))).*
    from applications a, people p where a.id = ${like.id} and p.name = '坏件'`.execute(db)
}

async function onNotice(): Promise<{ id: string }> {
  const { people, submitted, look, move } = story
  const sent = await submitted(people.li)
  const step = async (who: Person, action: 'accept' | 'review' | 'approve') => move(who, await look(who, sent), action)
  await step(people.chen, 'accept')
  await step(people.chen, 'review')
  await step(people.zhao, 'approve')
  return sent
}
const failures = () => story.city.db.selectFrom('timer_failures').selectAll().execute()

test('a hundred cases that always fail are put off, and the one behind them gets its turn', async () => {
  const { city, people, look } = story
  const good = await onNotice()
  await badBatch(good)
  city.clock.now = '2026-09-28T02:00:00.000Z'
  expect(await runJob(city, endPublicNotices)).toBe(0)
  expect(error).toHaveBeenCalledTimes(100)
  expect(String(error.mock.calls[0])).toMatch(/"task":"endPublicNotices".*"error":"notice_running","failures":1/)
  expect(String(error.mock.calls)).not.toContain('坏件')
  expect(await runJob(city, endPublicNotices)).toBe(1)
  expect((await look(people.li, good)).status).toBe('payable')
  expect(error).toHaveBeenCalledTimes(100)

  city.clock.now = '2026-09-28T02:01:00.000Z'
  expect(await runJob(city, endPublicNotices)).toBe(0)
  expect((await failures()).map((row) => row.failures)).toEqual(Array(100).fill(2))
  city.clock.now = '2026-09-28T02:02:00.000Z'
  expect(await runJob(city, endPublicNotices)).toBe(0)
  expect(error).toHaveBeenCalledTimes(200)
})

test('what failed and goes well again is forgotten', async () => {
  const { city } = story
  const good = await onNotice()
  city.clock.now = '2026-09-28T02:00:00.000Z'
  await sql`insert into timer_failures select 'endPublicNotices', id, division_code, 3, ${city.clock.now}
    from applications where id = ${good.id}`.execute(city.db)
  expect(await runJob(city, endPublicNotices)).toBe(1)
  expect(await failures()).toEqual([])
})

test('waits double up to a day', () => {
  expect([1, 2, 3, 11, 12, 40].map(waitAfter)).toEqual([1, 2, 4, 1024, 1440, 1440])
})
