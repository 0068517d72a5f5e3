import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { statusAfter } from '../../../src/domain/applications/transitions'
import { publishedCalendar } from '../../../src/domain/core/publishedCalendar'
import { dayOf } from '../../../src/domain/core/plainDate'
import { insertDraft } from '../../features/applications/repository'
import { saveCase } from '../../features/applications/saveCase'
import { insertObjection } from '../../features/applications/noticeRepository'
import { runDue } from '../../features/jobs'
import { readCalendar, seedCalendar } from '../../platform/calendar'
import type { Database, Tx } from '../../platform/database'
import { testDatabase, type TestDatabase } from '../../platform/testing/database'
import { refuseOccupied } from '../../host/demoFull'
import { SEED } from '../divisions'
import { generatePeople } from '../generatePeople'
import { seedPolicies } from '../policies/seed'
import { seededRandom } from '../random'
import { sliceVillages } from '../slice'
import { castingOf, colleaguesOf, makeCrew } from './crew'
import { fillCity, listVersions } from './fillCity'
import { inHours } from './nextMoment'
import { OBJECTION } from './pastWords'
import { named, planner } from './planCases'
import { playPast } from './playPast'
import { listFestivals, seasonsUntil } from './seasons'
import type { Tally } from './tally'

jest.setTimeout(300_000)
const now = '2026-11-22T03:00:00.000Z'
const PEOPLE = 2_000
const FEW = 300
const opened: TestDatabase[] = []
let storage: string

async function empty(): Promise<TestDatabase> {
  const test = await testDatabase()
  opened.push(test)
  await seedCalendar(test.db, 2020, 2028, now)
  await seedPolicies(test.db, now)
  return test
}
const fill = (test: TestDatabase, people = PEOPLE, isReplacing = false) =>
  fillCity(test.url, now, { people, storage, isReplacing, isVisited: true })

let city: TestDatabase
let tally: Tally
beforeAll(async () => {
  storage = process.env.STORAGE_DIR = fs.mkdtempSync(path.join(os.tmpdir(), 'gc-full-'))
  city = await empty()
  tally = await fill(city)
})
afterAll(async () => {
  for (const test of opened) await test.drop()
  fs.rmSync(storage, { recursive: true, force: true })
})

const count = async (db: Database, table: string) => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(db)
  return rows[0]?.n
}

/** Everything in a table but what is drawn anew each time: seals, and the ids of rows that no other row points to. */
async function digestOf(db: Database, table: string): Promise<string> {
  const left = [
    'phone_sealed',
    'resident_id_sealed',
    'sealed_answers',
    'account_sealed',
    'applied_at',
    'search_text',
    'address_sealed',
    'record_sealed',
  ]
  const anew = [
    'application_events',
    'payments',
    'reminders',
    'person_facts',
    'delivery_attempts',
    'call_tasks',
    'needs',
  ]
  const without = anew.includes(table) ? [...left, 'id', 'reminder_id'] : left
  const { rows } = await sql<{ digest: string | null }>`
    select md5(string_agg(one, '' order by one)) as digest
    from (select (to_jsonb(t) - ${without}::text[])::text as one from ${sql.table(table)} t) x`.execute(db)
  return `${table} ${rows[0]?.digest}`
}

const tables = async (db: Database) => {
  const { rows } = await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public'
    and tablename not in ('migrations', 'application_pages', 'files') order by 1`.execute(db)
  return rows.map(({ name }) => name)
}
const digests = async (db: Database) => {
  const all: string[] = []
  for (const name of await tables(db)) all.push(await digestOf(db, name))
  return all
}

test('the same seed, day and size give the same city, row by row; replacing another one gives it too', async () => {
  const [one, other] = [await empty(), await empty()]
  await fill(one, FEW)
  await fill(other, FEW / 5)
  expect(await digests(other.db)).not.toEqual(await digests(one.db))
  await fill(other, FEW, true)
  expect(await digests(other.db)).toEqual(await digests(one.db))
})

test('a larger city begins with the people of the whole one', () => {
  const first = (people: number) => {
    const source = generatePeople(SEED, people, dayOf(now), sliceVillages(people))
    return Array.from({ length: 50 }, () => source.next().value)
  }
  expect(first(1_600_000)).toEqual(first(160_000))
})

test('what was made is what was asked for', () => {
  const off = tally
    .report(PEOPLE / 160_000)
    .filter(({ asked, made }) => Math.abs(made / asked - 1) > 0.3)
    .map(({ what, asked, made }) => `${what}: ${asked} → ${made}`)
  expect(off).toEqual([])
})

test('敲门行动 is on its way over all of it, and the board counts what the visits say', async () => {
  const campaign = await city.db.selectFrom('campaigns').select('id').executeTakeFirstOrThrow()
  const { rows } = await sql<{ homeless: number; households: number; visits: number; states: number; changes: number }>`
    select (select count(*)::int from people p where not exists (
        select from household_members m where m.person_id = p.id)) as homeless,
      (select count(*)::int from households) as households, (select count(*)::int from visits) as visits,
      (select count(*)::int from household_states where campaign_id = ${campaign.id}) as states,
      (select count(*)::int from roll_changes) as changes`.execute(city.db)
  const [made = { homeless: 1, households: 0, visits: 0, states: 0, changes: 1 }] = rows
  expect(made).toMatchObject({ homeless: 0, changes: 0, states: made.visits })
  expect([tally.total('households'), tally.total('visits')]).toEqual([made.households, made.visits])
  expect(made.visits / made.households).toBeGreaterThan(0.3)
  expect(made.visits / made.households).toBeLessThan(0.9)
  const outcomes = await city.db.selectFrom('household_states').select('outcome').distinct().execute()
  expect(outcomes).toHaveLength(6)
  const states = await city.db.selectFrom('needs').select('state').distinct().orderBy('state').execute()
  expect(states.map(({ state }) => state)).toEqual(['answered', 'open'])
  const late = await city.db.selectFrom('visits').select('id').where('received_at', '>', now).execute()
  expect(late).toEqual([])
})

/** Plays the same plans, each move saved as the door saves it. */
async function playThroughTheDoor(db: Tx): Promise<void> {
  const villages = sliceVillages(PEOPLE)
  const calendar = await readCalendar(db)
  const seasons = seasonsUntil(dayOf(now), calendar, await listFestivals(db))
  const plan = planner(await listVersions(db), seasons, seededRandom(`${SEED}/plans`))
  const plans = [...generatePeople(SEED, PEOPLE, dayOf(now), villages)].flatMap((person) => plan(person) ?? [])
  const random = seededRandom(`${SEED}/past`)
  const cast = castingOf(colleaguesOf(makeCrew(dayOf(now), villages)))
  const counters = new Map<string, number>()
  const count = (county: string, year: number) => {
    counters.set(county + year, (counters.get(county + year) ?? 0) + 1)
    return counters.get(county + year) ?? 0
  }
  const inOrder = plans
    .map((one) => ({ plan: named(one, random), at: inHours('submit', one.submittedOn, random) }))
    .sort((one, other) => one.at.localeCompare(other.at))
  for (const { plan: one, at } of inOrder) {
    const moves: (() => Promise<void>)[] = []
    playPast(
      {
        ...{ calendar, now, random, cast, count },
        rows: {
          pages: () => undefined,
          close: () => undefined,
          moved: (before, after, events, move) => {
            moves.push(async () => {
              if (!before.events.length) await insertDraft(db, { ...before, at: before.updatedAt })
              await saveCase({ db, now: move.at, calendar }, before, after, events, move)
              if (move.objectionId)
                await insertObjection(db, {
                  ...{ id: move.objectionId, applicationId: after.id, divisionCode: after.divisionCode },
                  ...{ personId: String(events[0]?.actorId), text: OBJECTION, at: move.at },
                })
            })
          },
        },
      },
      one,
      at,
    )
    for (const save of moves) await save()
  }
}

test('a case has the very rows that the door would have written', async () => {
  const door = await empty()
  await fill(door, PEOPLE)
  await sql`truncate applications, application_events, files, application_pages, undertakings, objections, public_notices,
    payments, reminders, person_facts cascade`.execute(door.db)
  await door.db.transaction().execute(playThroughTheDoor)
  const written = await caseRowsIn(door.db, undefined)
  const ids = written.applications.map(({ id }) => String(id))
  expect(ids.length).toBeGreaterThan(60)
  expect(await caseRowsIn(city.db, ids)).toEqual(written)
})

/** The rows of these cases, without what is drawn anew. */
async function caseRowsIn(db: Database, ids: string[] | undefined) {
  const rows = async (table: string, key: string, where = sql`true`) => {
    const of = ids ? sql`${sql.ref(key)} = any(${ids}::uuid[])` : sql`true`
    const without = ['id', 'sealed_answers', 'account_sealed', 'delivery', 'delivered_at', 'read_at']
    const kept = table === 'applications' || table === 'objections' ? without.slice(1) : without
    const { rows: found } = await sql<{ one: Record<string, unknown> }>`
      select to_jsonb(t) - ${kept}::text[] as one from ${sql.table(table)} t where ${of} and ${where}
      order by 1`.execute(db)
    return found.map(({ one }) => one)
  }
  const reminded = sql`data ->> 'applicationId' ${ids ? sql`= any(${ids})` : sql`is not null`}`
  const applications = await rows('applications', 'id')
  const applicants = applications.map(({ applicant_id }) => String(applicant_id))
  const { rows: facts } = await sql<object>`select person_id, division_code, name, value, as_of, recorded_at
    from person_facts where source = 'application' and person_id = any(${applicants}::uuid[])
    order by person_id, name, recorded_at`.execute(db)
  const { rows: reminders } = await sql<object>`select person_id, division_code, kind, data, dedupe_key, created_at
    from reminders where ${reminded} order by dedupe_key`.execute(db)
  return {
    applications,
    facts,
    reminders,
    events: await rows('application_events', 'application_id'),
    undertakings: await rows('undertakings', 'application_id'),
    objections: await rows('objections', 'application_id'),
    notices: await rows('public_notices', 'application_id'),
    payments: await rows('payments', 'application_id'),
  }
}

test('every case stands where its log leads, and the timer finds nothing of the past to do', async () => {
  const rows = await city.db.selectFrom('applications').select(['id', 'status', 'updated_at']).execute()
  expect(rows.length).toBeGreaterThan(120)
  const events = await city.db.selectFrom('application_events').selectAll().orderBy('seq').execute()
  const logs = new Map(rows.map(({ id }) => [id, events.filter((event) => event.application_id === id)]))
  const wrong = rows.filter(({ id, status }) => status !== statusAfter((logs.get(id) ?? []) as never))
  expect(wrong).toEqual([])
  expect(events.filter(({ at }) => at > now)).toEqual([])
  const { counts, failed } = await runDue(city.db, { now, calendar: publishedCalendar })
  expect(failed).toEqual([])
  expect(counts).toMatchObject({ acceptBySilence: 0, terminateUnanswered: 0, terminateBroken: 0, endPublicNotices: 0 })
})

describe('a database', () => {
  test('that is broken off stays empty', async () => {
    const broken = await empty()
    const onProgress = ({ words }: { words: string }) => {
      if (words === '三年的申请') throw new Error('the power failed')
    }
    await expect(fillCity(broken.url, now, { people: 600, storage, onProgress })).rejects.toThrow('the power failed')
    for (const table of ['installations', 'people', 'person_facts', 'applications', 'divisions'])
      expect([table, await count(broken.db, table)]).toEqual([table, 0])
  })

  test('that is a city already is refused: a real one always, a made-up one unless it is to be replaced', async () => {
    await expect(refuseOccupied(city.db, false)).rejects.toThrow(/made-up city here already/)
    await refuseOccupied(city.db, true)
    const real = await empty()
    await real.db
      .insertInto('installations')
      .values({ id: 1, kind: 'city', city_code: '5101', city_name: '某市', created_at: now })
      .execute()
    for (const isReplacing of [false, true])
      await expect(refuseOccupied(real.db, isReplacing)).rejects.toThrow(/real city/)
  })
})
