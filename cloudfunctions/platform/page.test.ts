import { sql } from 'kysely'
import { caseCity, type CaseCity } from '../features/applications/testing/story'
import type { Person } from './testing/city'

let story: CaseCity
let specialist: Person
beforeAll(async () => {
  story = await caseCity()
  const { city, people } = story
  specialist = await city.person('吴专员', [{ role: 'specialist' }])
  const { id } = await story.submitted(people.li)
  await fill(id, people.li.id)
})
afterAll(() => story.city.close())

const MANY = 60

/** Sixty of each, five always at the same moment: a page may end between equals. */
async function fill(applicationId: string, personId: string): Promise<void> {
  const { db } = story.city
  const moment = sql`'2026-09-01T00:00:00Z'::timestamptz + n / 5 * interval '1 hour'`
  const each = sql`generate_series(1, ${MANY}::int) n`
  await sql`insert into applications
    select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'number', 'N' || n,
      'status', 'withdrawn', 'updated_at', ${moment}))).* from applications a, ${each} where a.id = ${applicationId}`.execute(
    db,
  )
  await sql`insert into public_notices select id, division_code, '补贴', '某*', '1*', 100, '2026-09-01',
    '2026-09-10'::date + substr(number, 2)::int / 5, null from applications where number like 'N%'`.execute(db)
  await sql`insert into reminders (id, person_id, division_code, kind, data, dedupe_key, created_at, next_at)
    select gen_random_uuid(), p.id, p.division_code, 'helpAnswered', '{}', 'k' || n, ${moment}, ${moment}
    from people p, ${each} where p.id = ${personId}`.execute(db)
  await sql`insert into call_tasks (id, reminder_id, person_id, division_code, since, done_at)
    select gen_random_uuid(), id, person_id, division_code, created_at, case when right(dedupe_key, 1) < '5' then created_at end
    from reminders where dedupe_key like 'k%'`.execute(db)
  await sql`insert into help_requests (id, person_id, division_code, text, asked_at, answer, answered_by, answered_by_name, answered_at)
    select gen_random_uuid(), p.id, p.division_code, 'T', ${moment}, 'A', ${specialist.id}::uuid, 'B', ${moment}
    from people p, ${each} where p.id = ${personId}`.execute(db)
  await sql`insert into help_requests (id, person_id, division_code, text, asked_at)
    select gen_random_uuid(), p.id, p.division_code, 'T', ${moment} from people p, ${each} where p.id = ${personId}`.execute(
    db,
  )
}

type Item = { id?: string; applicationId?: string }
type List = { items: Item[]; next?: string }

async function readAll(who: Person, path: string, input: object): Promise<{ ids: string[]; pages: number }> {
  const ids: string[] = []
  for (let cursor: string | undefined, pages = 1; ; pages += 1) {
    const page = (await story.city.as(who).call(path as 'help.mine', { ...input, cursor } as object)) as List
    ids.push(...page.items.map((item) => item.id ?? item.applicationId ?? ''))
    if (!page.next) return { ids, pages }
    cursor = page.next
  }
}

const lists: [string, object, () => Person, number][] = [
  ['applications.mine', {}, () => story.people.li, MANY + 1],
  ['applications.publicNotices', {}, () => story.people.wang, MANY],
  ['help.mine', {}, () => story.people.li, 2 * MANY],
  ['help.desk', { stage: 'waiting' }, () => specialist, MANY],
  ['help.desk', { stage: 'done' }, () => specialist, MANY],
  ['reminders.callTasks', { stage: 'waiting' }, () => specialist, MANY / 2],
  ['reminders.inbox', {}, () => story.people.li, MANY],
]

test.each(lists)(
  '%s %j shows each once, page by page, also where moments are equal',
  async (path, input, who, count) => {
    const { ids, pages } = await readAll(who(), path, input)
    expect(pages).toBeGreaterThan(1)
    expect(ids).toHaveLength(new Set(ids).size)
    expect(ids.length).toBeGreaterThanOrEqual(count)
  },
)

test.each(lists)('%s %j refuses a key that nobody gave out', async (path, input, who) => {
  for (const cursor of ["1' or 1=1", '2026-09-01,abc', 'yesterday,00000000-0000-4000-8000-000000000000'])
    expect((await story.city.as(who()).refused(path as 'help.mine', { ...input, cursor } as object)).code).toBe(
      'input_invalid',
    )
})

test('calls that were made stand for a day among those made', async () => {
  story.city.clock.now = '2026-09-01T12:00:00.000Z'
  expect((await readAll(specialist, 'reminders.callTasks', { stage: 'done' })).ids).toHaveLength(MANY / 2)
  story.city.clock.now = '2026-09-03T12:00:00.000Z'
  expect((await readAll(specialist, 'reminders.callTasks', { stage: 'done' })).ids).toHaveLength(0)
})
