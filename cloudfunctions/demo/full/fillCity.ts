import { sql } from 'kysely'
import type pg from 'pg'
import { dayOf, type Instant, type PlainDate } from '../../../src/domain/core/plainDate'
import type { WorkCalendar } from '../../../src/domain/core/workingDays'
import { readCalendar } from '../../platform/calendar'
import type { Tx } from '../../platform/database'
import { SEED } from '../divisions'
import { generatePeople, type MadeUpPerson } from '../generatePeople'
import { factRows, personRow } from '../insertPeople'
import { publishMissing } from '../policies/seed'
import { seededId, seededRandom } from '../random'
import { seedCast, seedPlaces, seedStories } from '../seed'
import { seedOpenings } from '../seedTalk'
import { sliceVillages } from '../slice'
import { caseRows, caseTables } from './caseRows'
import { copyRows, type Row } from './copyRows'
import { castingOf, colleaguesOf, makeCrew, type Member } from './crew'
import { fillCampaign } from './fillCampaign'
import { inHours } from './nextMoment'
import { oneTransaction } from './oneTransaction'
import { pastPages } from './pastPages'
import { pastPolicies } from './pastPolicies'
import { named, planner, type Plan, type Version } from './planCases'
import { playPast } from './playPast'
import { listFestivals, seasonsUntil } from './seasons'
import { peakRate, tallyOf, type Tally } from './tally'

export type Progress = { words: string; done: number; of: number }
export type Filling = {
  /** how many people; 160,000 is the whole city */
  people: number
  /** where the pages of the cases lie */
  storage: string
  /** empties a demonstration first; without it one that is there is refused */
  isReplacing?: boolean
  /** with 敲门行动 over all of it, as far as it would have come */
  isVisited?: boolean
  onProgress?: (progress: Progress) => void
}
type Stage = { db: Tx; client: pg.Client; now: Instant; today: PlainDate; calendar: WorkCalendar; tally: Tally }

const AT_ONCE = 5_000
const CASES_AT_ONCE = 1_000
const GRANTED_AT: Instant = '2022-01-04T01:00:00.000Z'

/**
 * Fills a database with the whole made-up city as it stands at `now`: people, businesses, and three years of cases that
 * went by the domain's own transitions. One transaction: a city that is broken off leaves nothing behind. The same seed,
 * day and size give the same city; a larger one from 160,000 on begins with the same people.
 */
export function fillCity(url: string, now: Instant, filling: Filling): Promise<Tally> {
  return oneTransaction(url, async (db, client) => {
    const today = dayOf(now)
    const { people, isReplacing, isVisited, onProgress = () => undefined } = filling
    if (isReplacing) await emptyCity(db)
    await seedPlaces(db, now)
    for (const versions of pastPolicies) await publishMissing(db, versions, now)
    const stage = { db, client, now, today, calendar: await readCalendar(db), tally: tallyOf(today) }
    const villages = sliceVillages(people)
    const cast = await seedCast(db, now, seededRandom(`${SEED}/facts`))
    const crew = makeCrew(today, villages)
    await copyCrew(stage, crew)
    const plans = await copyPeople(stage, people, villages, onProgress)
    await copyCases(stage, plans, crew, filling.storage, onProgress)
    onProgress({ words: '示例人物的申请，浏览记录', done: 0, of: 1 })
    await seedStories(db, now, cast, villages)
    await seedOpenings(db, now)
    onProgress({ words: '示例人物的申请，浏览记录', done: 1, of: 1 })
    if (isVisited) await visitCity(stage, crew, villages, onProgress)
    return stage.tally
  })
}

async function visitCity(
  { db, client, now, tally }: Stage,
  crew: readonly Member[],
  { length }: readonly string[],
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const onVillages = (done: number) => onProgress({ words: '敲门行动', done: Math.min(done, length), of: length })
  const made = await fillCampaign({ db, client, now, colleagues: colleaguesOf(crew) }, onVillages)
  tally.add('households', made.households)
  tally.add('visits', made.visits)
}

// Tables whose rows came with a migration, or that publishMissing adds to.
const KEPT = ['migrations', 'case_moves', 'calendar_years', 'calendar_days', 'policies', 'policy_versions']

async function emptyCity(db: Tx): Promise<void> {
  const { rows } = await sql<{ name: string }>`select tablename as name from pg_tables
    where schemaname = 'public' and tablename <> all(${KEPT}::text[])`.execute(db)
  await sql`truncate ${sql.join(rows.map(({ name }) => sql.table(name)))}`.execute(db)
}

async function copyCrew({ client }: Stage, crew: readonly Member[]): Promise<void> {
  const random = seededRandom(`${SEED}/crewGrants`)
  await copyRows(
    client,
    'people',
    crew.map(({ person }) => personRow(person)),
  )
  await copyRows(
    client,
    'grants',
    crew.map(({ person, role, area, office }) => ({
      id: seededId(random, GRANTED_AT),
      ...{ person_id: person.id, role, area, office, granted_at: GRANTED_AT },
    })),
  )
}

/** Writes the people with what is on file of them, and remembers those who will have applied. */
async function copyPeople(
  stage: Stage,
  count: number,
  villages: readonly [string, ...string[]],
  onProgress: (progress: Progress) => void,
): Promise<Plan[]> {
  const { client, today, calendar, tally, db } = stage
  const seasons = seasonsUntil(today, calendar, await listFestivals(db))
  const plan = planner(await listVersions(db), seasons, seededRandom(`${SEED}/plans`))
  const random = seededRandom(`${SEED}/fullFacts`)
  const plans: Plan[] = []
  let done = 0
  for (const batch of batches(generatePeople(SEED, count, today, villages), AT_ONCE)) {
    await copyRows(client, 'people', batch.map(personRow))
    await copyRows(client, 'person_facts', factsOf(batch, random))
    for (const person of batch) {
      tally.addLife(person.life)
      const planned = plan(person)
      if (planned) plans.push(planned)
    }
    onProgress({ words: '人员和档案', done: (done += batch.length), of: count })
  }
  tally.add('cases', plans.length)
  tally.add(
    'peakRate',
    peakRate(
      seasons,
      plans.map(({ submittedOn }) => submittedOn),
    ),
  )
  return plans
}

function* factsOf(people: readonly MadeUpPerson[], random: () => number): Generator<Row> {
  for (const person of people)
    for (const { value, ...row } of factRows(person, random)) yield { ...row, value: JSON.stringify(value) }
}

/** Plays the cases in the order in which they were submitted, so that their numbers run as they would have. */
async function copyCases(
  { client, now, calendar, db, tally }: Stage,
  plans: readonly Plan[],
  crew: readonly Member[],
  storage: string,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const random = seededRandom(`${SEED}/past`)
  const counters = new Map<string, { division_code: string; year: number; last: number }>()
  const count = (county: string, year: number) => {
    const counter = counters.get(`${county}/${year}`) ?? { division_code: county, year, last: 0 }
    counters.set(`${county}/${year}`, { ...counter, last: counter.last + 1 })
    return counter.last + 1
  }
  const cast = castingOf(colleaguesOf(crew))
  const ids = seededRandom(`${SEED}/pastIds`)
  const pages = pastPages(storage, ids)
  const inOrder = plans
    .map((plan) => ({ plan: named(plan, random), at: inHours('submit', plan.submittedOn, random) }))
    .sort((one, other) => one.at.localeCompare(other.at))
  let done = 0
  for (const batch of batches(inOrder, CASES_AT_ONCE)) {
    const rows = caseRows({ calendar, random: ids, pages })
    for (const { plan, at } of batch) {
      const road = playPast({ calendar, now, random, cast, count, rows }, plan, at)
      tally.add(`road ${road.name}`, 1)
    }
    for (const table of caseTables) tally.add(table, await copyRows(client, table, rows.kept[table]))
    onProgress({ words: '三年的申请', done: (done += batch.length), of: plans.length })
  }
  await db
    .insertInto('application_counters')
    .values([...counters.values()])
    .execute()
}

function* batches<T>(all: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = []
  for (const one of all) {
    if (batch.push(one) < size) continue
    yield batch
    batch = []
  }
  if (batch.length) yield batch
}

/** Everything that could ever be applied for in the city. */
export function listVersions(db: Tx): Promise<Version[]> {
  return db
    .selectFrom('policy_versions')
    .select(['content as policy', 'version', 'published_at as publishedAt'])
    .where('policy_id', 'like', 'guichuan-%')
    .orderBy('policy_id')
    .orderBy('version')
    .execute()
}
