import { sql } from 'kysely'
import pg from 'pg'
import { newId } from '../../cloudfunctions/platform/newId'
import type { Figure, Pair } from '../lib/figure'
import { ask, atOnce, become, doorCity, post, type DoorCity } from '../lib/doorCity'
import { spawnPeer } from '../lib/spawned'
import { fill, recipeOf, record, type Recipe, type Subject } from '../lib/statements'

const READS = 400
const WRITES = 100
const ROUNDS = 9
const AT_ONCE = 16
const PROCESSES = 4

type Card = { id: string; version: number; status: string }
type Copy = Card & { person: string }

/** A city with one host, its reviewer signed in, and what is on their desk. */
async function cityOfReviewer() {
  const city = await doorCity()
  const url = city.hosts[0]?.url ?? ''
  const reviewer = await become(url, '陈晓')
  const { items: cards } = await ask<{ items: Card[] }>(url, reviewer, 'applications.desk', {})
  return { city, url, reviewer, cards }
}

const count = (length: number) => Array.from({ length }, (_, index) => index)

/** One case opened by its reviewer: who they are, their offices, the fence, the case with all that belongs to it, the note in the audit log. */
async function prepareRead(): Promise<Pair> {
  const { city, url, reviewer, cards } = await cityOfReviewer()
  const id = cards[0]?.id ?? ''
  const open = () => city.serve(reviewer, 'applications.get', { id })
  await open()
  const recipe = recipeOf(await record(open), await record(open))
  const bare = await spawnPeer('bareServer.ts', city.doorUrl, JSON.stringify(recipe))
  const read = (url: string) => atOnce(AT_ONCE, count(READS), () => post(url, reviewer, 'applications.get', { id }))
  return {
    ours: { run: () => read(url), units: READS },
    peer: { run: () => read(bare.url), units: READS },
    check: async () => {
      const before = await countRows(city, 'audit_log')
      await ask<Card>(url, reviewer, 'applications.get', { id })
      await post(bare.url, reviewer, 'applications.get', { id })
      if ((await countRows(city, 'audit_log')) !== before + 2) throw new Error('Both must leave their note.')
    },
    notes: { statements: recipe.length, atOnce: AT_ONCE },
    close: async () => {
      bare.process.kill()
      await city.close()
    },
  }
}

const countRows = async ({ db }: DoorCity, table: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*) from ${sql.table(table)}`.execute(db)
  return rows[0]?.count ?? 0
}

/** A case is accepted: request key, event, reminder, audit. Through the host; and the same statements, on bare connections. */
async function prepareWrite(): Promise<Pair> {
  const { city, url, reviewer, cards } = await cityOfReviewer()
  const copies = await copyCases(city, cards, 2 * (WRITES * ROUNDS + 1))
  const take = () => copies.pop() ?? { id: '', version: 0, status: '', person: '' }
  const move = ({ id, version }: Card) => ({ requestId: newId(), id, version, action: 'accept', move: {} })
  const [one, other] = [take(), take()]
  const accept = (card: Card) => city.serve(reviewer, 'applications.advance', move(card))
  const recipe = recipeOf(await record(() => accept(one)), await record(() => accept(other)), [
    namesOf(one),
    namesOf(other),
  ])
  const pool = new pg.Pool({ connectionString: city.doorUrl, max: 5 })
  const through = async () => {
    await atOnce(AT_ONCE, count(WRITES).map(take), (card) => ask(url, reviewer, 'applications.advance', move(card)))
  }
  const bare = async () => {
    await atOnce(5, count(WRITES).map(take), (copy) => replay(pool, recipe, namesOf(copy)))
  }
  return {
    ours: { run: through, units: WRITES },
    peer: { run: bare, units: WRITES },
    check: async () => {
      const tables = ['application_events', 'reminders', 'replays']
      const before = await Promise.all(tables.map((table) => countRows(city, table)))
      await ask(url, reviewer, 'applications.advance', move(take()))
      await replay(pool, recipe, namesOf(take()))
      const after = await Promise.all(tables.map((table) => countRows(city, table)))
      if (after.some((rows, at) => rows !== (before[at] ?? 0) + 2)) throw new Error('Both must write the same rows.')
    },
    notes: { statements: recipe.length, atOnce: AT_ONCE, connections: 5 },
    close: async () => {
      await pool.end()
      await city.close()
    },
  }
}

const namesOf = ({ id, person }: Copy): Subject => [id, person]

async function replay(pool: pg.Pool, recipe: Recipe, subject: Subject): Promise<void> {
  const client = await pool.connect()
  try {
    for (const { text, values } of recipe)
      await client.query(
        text,
        values.map((value) => fill(value, subject)),
      )
  } finally {
    client.release()
  }
}

/** A submitted case again and again, each of another made-up person; what was sealed for the one isn't copied. */
async function copyCases({ db }: DoorCity, cards: readonly Card[], many: number): Promise<Copy[]> {
  const pattern = cards.find(({ status }) => status === 'submitted')?.id
  const fresh = sql`select n, gen_random_uuid() as id, gen_random_uuid() as person from generate_series(1, ${many}::int) n`
  await sql`create table if not exists bench_copies as ${fresh}`.execute(db)
  await sql`insert into people select (jsonb_populate_record(p, jsonb_build_object('id', c.person, 'phone_index', 'bench' || c.n,
    'resident_id_index', null))).* from applications a join people p on p.id = a.applicant_id, bench_copies c where a.id = ${pattern}`.execute(
    db,
  )
  await sql`insert into applications select (jsonb_populate_record(a, jsonb_build_object('id', c.id, 'number', 'bench-' || c.id,
    'applicant_id', c.person, 'sealed_answers', null, 'business_index', null, 'resident_id_index', null))).*
    from applications a, bench_copies c where a.id = ${pattern}`.execute(db)
  await sql`insert into application_events select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(),
    'application_id', c.id, 'actor_id', c.person))).* from application_events e, bench_copies c where e.application_id = ${pattern}`.execute(
    db,
  )
  await sql`insert into application_pages select (jsonb_populate_record(g, jsonb_build_object('application_id', c.id))).*
    from application_pages g, bench_copies c where g.application_id = ${pattern}`.execute(db)
  const { rows } =
    await sql<Copy>`select id, version, status, applicant_id as person from applications where number like 'bench%'`.execute(
      db,
    )
  return rows
}

/** The same reads spread over four hosts, and through one alone. */
async function prepareProcesses(): Promise<Pair> {
  const { city, url, reviewer, cards } = await cityOfReviewer()
  const id = cards[0]?.id ?? ''
  while (city.hosts.length < PROCESSES) await city.startOne()
  const urls = city.hosts.map(({ url }) => url)
  const read = (over: string[]) =>
    atOnce(AT_ONCE, count(READS), (index) =>
      post(over[index % over.length] ?? '', reviewer, 'applications.get', { id }),
    )
  return {
    ours: { run: () => read(urls), units: READS },
    peer: { run: () => read([url]), units: READS },
    check: async () => {
      const answers = await Promise.all(urls.map((url) => ask<Card>(url, reviewer, 'applications.get', { id })))
      if (new Set(answers.map((answer) => answer.version)).size !== 1) throw new Error('All hosts must show the same.')
    },
    notes: { processes: PROCESSES, atOnce: AT_ONCE },
    close: city.close,
  }
}

export const figures: Figure[] = [
  {
    name: 'door-read',
    claim: 'one authorised, fenced, audited read through the host against bare node:http with the same SQL',
    goal: { atLeast: 0.7 },
    prepare: prepareRead,
  },
  {
    name: 'door-write',
    claim: 'one mutation with request key, event and reminder against the same statements in one bare transaction',
    goal: { atLeast: 0.6 },
    prepare: prepareWrite,
  },
  {
    name: 'door-processes',
    claim: 'reads through four hosts on one database against one host',
    goal: { atLeast: 1.7 },
    prepare: prepareProcesses,
  },
]
