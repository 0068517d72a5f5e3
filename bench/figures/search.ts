import fs from 'node:fs'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import pg from 'pg'
import { seededRandom } from '../../cloudfunctions/demo/random'
import { seedPolicyList } from '../../cloudfunctions/demo/policies/all'
import { holdsTerm, likeTerm } from '../../cloudfunctions/features/policies/search'
import { migrate } from '../../cloudfunctions/host/migrate'
import { startPostgres } from '../../cloudfunctions/host/postgres/launch'
import { hostFolder } from '../../cloudfunctions/host/testing/runHost'
import { connect, type Database } from '../../cloudfunctions/platform/database'
import type { Figure, Pair } from '../lib/figure'

const TEXTS = Number(process.env.BENCH_TEXTS ?? 200_000)
const QUERIES = 60
const PIECES = 8

/** How the clauses of real policies read, and places, trades and names by which texts differ. */
function* texts(many: number): Generator<string> {
  const random = seededRandom('search')
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? ''
  const clauses = seedPolicyList
    .flatMap((seed) => seed.map(({ policy }) => policy.text))
    .join('\n')
    .split(/[，。；：、\n|*#\s]+/)
    .filter((clause) => clause.length > 3 && clause.length < 24)
  const phrases = [...new Set(clauses)]
  const characters = [...new Set(phrases.join(''))].filter((one) => one > '\u4e00')
  const name = () => pick(characters) + pick(characters) + pick(characters)
  for (let index = 0; index < many; index += 1)
    yield Array.from({ length: PIECES }, (_, at) => (at % 2 ? name() : pick(phrases))).join('，')
}

/** Words as people type them: two to six characters in a row of some text, and a few that stand in none. */
async function someWords(db: Database): Promise<string[]> {
  const random = seededRandom('words')
  const { rows } = await sql<{ text: string }>`select text from bench_texts
    where id % ${Math.max(1, Math.floor(TEXTS / QUERIES))} = 0 order by id limit ${QUERIES - 3}`.execute(db)
  const cut = rows.map(({ text }) => {
    const clauses = text.split('，')
    const clause = [...(clauses[Math.floor(random() * clauses.length)] ?? '')]
    const start = Math.floor(random() * (clause.length - 1))
    return clause.slice(start, start + 2 + Math.floor(random() * 5)).join('')
  })
  return [...cut, '龘龘', '不存在的词', '鼍鼎']
}

async function prepare(collation: string): Promise<Pair> {
  const folder = hostFolder()
  const postgres = await startPostgres(path.join(folder, 'pg'), { isThrowaway: true })
  await create(postgres.url('postgres'), collation)
  await migrate(postgres.url('bench'), path.join(__dirname, '../../cloudfunctions/migrations'))
  const db = connect(postgres.url('bench'), 1)
  await fill(db)
  const words = await someWords(db)
  /** How many, and a sum of which: carrying thousands of ids to the client would take both sides the same time. */
  const find = async (condition: RawBuilder<SqlBool>) =>
    (await sql<object>`select count(*), sum(hashint4(id)) from bench_texts where ${condition}`.execute(db)).rows
  const byIndex = (word: string) => find(holdsTerm(sql.ref('text'), word))
  const byLike = (word: string) => find(likeTerm(sql.ref('text'), word))
  return {
    ours: { run: () => slowTwentieth(words, byIndex) },
    peer: { run: () => slowTwentieth(words, byLike) },
    check: async () => {
      for (const word of [...words, '补', 'e', '返乡 创'])
        if (JSON.stringify(await byIndex(word)) !== JSON.stringify(await byLike(word)))
          throw new Error('The index finds something else than LIKE.')
    },
    notes: { texts: TEXTS, words: words.length, collation, judgedBy: 'p95' },
    close: async () => {
      await db.destroy()
      await postgres.stop()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** @returns the seconds within which nineteen of twenty were answered */
async function slowTwentieth(words: readonly string[], find: (word: string) => Promise<unknown>) {
  const times: number[] = []
  for (const word of words) {
    const start = performance.now()
    await find(word)
    times.push((performance.now() - start) / 1000)
  }
  times.sort((one, other) => one - other)
  return { measured: times[Math.ceil(times.length * 0.95) - 1] ?? NaN }
}

async function create(url: string, collation: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await admin.query(
    `create database bench template template0 encoding 'UTF8' lc_collate '${collation}' lc_ctype '${collation}'`,
  )
  await admin.end()
}

const BATCH = 5_000

async function fill(db: Database): Promise<void> {
  await sql`create table bench_texts (id int primary key, text text not null)`.execute(db)
  const all = [...texts(TEXTS)]
  for (let start = 0; start < all.length; start += BATCH)
    await sql`insert into bench_texts select ${start}::int + n, text
      from unnest(${all.slice(start, start + BATCH)}::text[]) with ordinality as given (text, n)`.execute(db)
  await sql`create index bench_texts_search on bench_texts using gin (bigrams(text))`.execute(db)
  await sql`vacuum analyze bench_texts`.execute(db)
}

const goal = { atLeast: 10 }
export const figures: Figure[] = [
  {
    name: 'search',
    claim: 'finding everything that holds a word, against LIKE, by the slowest twentieth of the answers',
    goal,
    prepare: () => prepare('C.UTF-8'),
  },
  {
    name: 'search-c',
    claim: 'the same under the collation C',
    goal,
    prepare: () => prepare('C'),
  },
]
