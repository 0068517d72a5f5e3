import { sql } from 'kysely'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { guichuanStartupGrant } from '../../cloudfunctions/demo/policies/guichuanStartupGrant'
import { factsFrom, listKnownFacts } from '../../cloudfunctions/features/eligibility/factRepository'
import { matchNightly } from '../../cloudfunctions/features/eligibility/nightly/matchNightly'
import { listOpenPolicies } from '../../cloudfunctions/features/eligibility/overview'
import { publishVersion } from '../../cloudfunctions/features/policies/publish'
import { addDays, dayOf, startOfDay, type PlainDate } from '../../src/domain/core/plainDate'
import { evaluate } from '../../src/domain/eligibility/evaluate'
import type { Figure, Pair } from '../lib/figure'
import { fiftyProgrammes } from '../lib/programmes'
import { NOW, wholeCity, type WholeCity } from '../lib/wholeCity'

const PEOPLE = Number(process.env.BENCH_CITY_PEOPLE ?? 160_000)
const PROGRAMMES = 50
const SAMPLE = 2_000
/** Of a thousand people so many had something noted since yesterday. */
const NEWS_PER_MILLE = 10

/**
 * A night against carrying out what answers for everybody are made of: people, the newest of each fact, yesterday's answers.
 * @param isWhole everybody is decided, as it is once a week and when a programme changes; else those of whom there is news, and
 * those whose day has come
 */
async function prepare(isWhole: boolean): Promise<Pair> {
  const city = await wholeCity(PEOPLE)
  let day = await lastNight(city)
  await publishFifty(city, addDays(day, 1))
  const client = new pg.Client({ connectionString: city.ownerUrl })
  await client.connect()
  const notes = { people: PEOPLE, programmes: PROGRAMMES, rows: await countRows(city), nights: [] as unknown[] }
  const run = async () => {
    day = addDays(day, 1)
    await noteNews(city, day)
    await expectNight(city, isWhole)
    const start = performance.now()
    await matchNightly(city.door, { now: startOfDay(day), today: day }, () => true)
    const seconds = (performance.now() - start) / 1000
    notes.nights.push(await summaryOf(city, day, seconds))
    return { seconds }
  }
  return {
    ours: { run },
    peer: { run: () => copyOut(client) },
    check: async () => {
      await expectNight(city, true)
      await run()
      await run()
      await compareWithProof(city, day)
    },
    notes,
    close: async () => {
      await client.end()
      await city.close()
    },
  }
}

/** As many programmes in force on the day as a full city has, with all that criteria can say; one that is kept may have lost some. */
async function publishFifty({ db }: WholeCity, day: PlainDate): Promise<void> {
  const [first] = guichuanStartupGrant
  if (!first) return
  await db.transaction().execute(async (tx) => {
    const known = await listOpenPolicies(tx, day)
    for (const [place, criteria] of fiftyProgrammes().slice(known.length).entries())
      await publishVersion(
        tx,
        {
          ...first.policy,
          ...{ id: `guichuan-bench-${day}-${place}`, title: `${place}`, criteria, validTo: undefined },
          stacking: { ...first.policy.stacking, excludes: [] },
        },
        '发布',
        NOW,
      )
  })
}

async function lastNight({ db }: WholeCity): Promise<PlainDate> {
  const row = await db.selectFrom('nightly_runs').select('day').orderBy('day', 'desc').executeTakeFirst()
  return row?.day ?? dayOf(NOW)
}

async function countRows({ db }: WholeCity): Promise<number | undefined> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from person_facts`.execute(db)
  return rows[0]?.n
}

/** What was noted on a usual day: some people hire or let go. Not timed. */
async function noteNews({ db }: WholeCity, day: PlainDate): Promise<void> {
  await sql`insert into person_facts (id, person_id, division_code, name, value, source, as_of, recorded_at)
    select gen_random_uuid(), id, division_code, 'employees', to_jsonb(abs(hashtext(id::text || ${day})) % 9), 'officer',
      ${day}::date, ${startOfDay(day)}::timestamptz
    from people where abs(hashtext(id::text || ${day} || 'news')) % 1000 < ${NEWS_PER_MILLE}`.execute(db)
  await sql`analyze person_facts`.execute(db)
}

/** Makes the next night a whole one or a usual one: nights before were of other programmes, or of these and not a week ago. */
async function expectNight({ db }: WholeCity, isWhole: boolean): Promise<void> {
  if (isWhole) await sql`update nightly_runs set programmes = 'others'`.execute(db)
  else
    await sql`update nightly_runs set is_whole = true
      where day = (select max(day) from nightly_runs where finished_at is not null)`.execute(db)
}

async function summaryOf({ db }: WholeCity, day: PlainDate, seconds: number) {
  const { isWhole, people, changed, told } = await db
    .selectFrom('nightly_runs')
    .select(['is_whole as isWhole', 'people', 'changed', 'told'])
    .where('day', '=', day)
    .executeTakeFirstOrThrow()
  return { seconds: Number(seconds.toFixed(2)), isWhole, people, changed, told }
}

/** The same rows to the same process, which only counts their bytes. */
async function copyOut(client: pg.Client): Promise<number> {
  const queries = [
    'select id, division_code from people order by id',
    `select distinct on (person_id, name) person_id, name, value from person_facts
     order by person_id, name, recorded_at desc, id desc`,
    'select person_id, met, unknown from eligibility_answers order by person_id',
  ]
  let bytes = 0
  for (const query of queries)
    for await (const chunk of client.query(copyTo(`copy (${query}) to stdout`))) bytes += (chunk as Buffer).length
  return bytes
}

/** What was written down of a sample is what the proof says of each of them. */
async function compareWithProof({ db }: WholeCity, day: PlainDate): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const open = await listOpenPolicies(tx, day)
    if (open.length !== PROGRAMMES) throw new Error(`${open.length} programmes are open, not ${PROGRAMMES}`)
    const { rows } = await sql<{ id: string; met: string[] | null; unknown: string[] | null }>`
      select people.id, met, unknown from people left join eligibility_answers on person_id = people.id
      order by hashtext(people.id::text) limit ${SAMPLE}`.execute(tx)
    for (const { id, met, unknown } of rows) {
      const facts = factsFrom(await listKnownFacts(tx, id))
      if (Object.keys(facts).length === 0) continue
      for (const { policy } of open) {
        const { verdict } = evaluate(policy.criteria, facts, day)
        const written = met?.includes(policy.id) ? 'met' : unknown?.includes(policy.id) ? 'unknown' : 'unmet'
        if (written !== verdict) throw new Error(`${policy.id}: written down as ${written}, proved ${verdict}`)
      }
    }
  })
}

export const figures: Figure[] = [
  {
    name: 'nightly',
    claim:
      'a usual night (read whom it concerns, decide, compare with yesterday, write the changes and the messages) against COPY out of all rows that answers are made of',
    goal: { atMost: 2 },
    prepare: () => prepare(false),
  },
  {
    name: 'nightly-all',
    claim: 'a whole night, in which everybody is decided anew, against COPY out of the same rows',
    goal: { atMost: 2 },
    prepare: () => prepare(true),
  },
]
