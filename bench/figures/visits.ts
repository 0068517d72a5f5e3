import { performance } from 'node:perf_hooks'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import PouchDB from 'pouchdb'
import memory from 'pouchdb-adapter-memory'
import { HOME_VILLAGE } from '../../cloudfunctions/demo/cast'
import { newId } from '../../cloudfunctions/platform/newId'
import { keepPages, readPages, sealedPages } from '../../src/offline/heldDay'
import { sealWith } from '../../src/offline/seal'
import { memoryDrawer } from '../../src/offline/testing/memoryDrawer'
import type { Household } from '../../src/contract/visits'
import { noted, nextBatch, sent, settled, type Outbox } from '../../src/domain/visits/outbox'
import type { PushReply } from '../../src/domain/visits/push'
import type { VisitRecord } from '../../src/domain/visits/visit'
import { ask, become, doorCity, type DoorCity } from '../lib/doorCity'
import type { Figure, Pair } from '../lib/figure'
import { spawnPeer } from '../lib/spawned'
import { fillVillage, someVisits, type Home } from '../lib/village'

PouchDB.plugin(memory)
const VISITS = 2_000
const HOUSEHOLDS = 10_000
/** In the evening phones come back into the network together. On both sides so many at once. */
const PHONES = 4

type Day = { epoch: string; kept: number; key: string; campaigns: { id: string }[] }
type Phone = { url: string; cookie: string; day: Day }
type Officer = { city: DoorCity; phones: Phone[] }

async function anOfficer(): Promise<Officer> {
  const city = await doorCity()
  const url = city.hosts[0]?.url ?? ''
  const cookies = await Promise.all(Array.from({ length: PHONES }, () => become(url, '马春花')))
  const phones: Phone[] = []
  for (const cookie of cookies) phones.push({ url, cookie, day: await ask<Day>(url, cookie, 'visits.day', {}) })
  return { city, phones }
}

/** Dealt out one by one. */
const dealt = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: PHONES }, (_, phone) => items.filter((_item, place) => place % PHONES === phone))

async function pushAll({ phones }: Officer, records: readonly VisitRecord[]): Promise<number> {
  const shares = dealt(records)
  const batches = await Promise.all(phones.map((phone, place) => pushFrom(phone, shares[place] ?? [])))
  return batches.reduce((sum, one) => sum + one, 0)
}

/** A phone that has been out for days: batch after batch as the outbox makes them, each after the answer to the last. */
async function pushFrom({ url, cookie, day }: Phone, records: readonly VisitRecord[]): Promise<number> {
  let outbox: Outbox = []
  for (const record of records) outbox = [...outbox, noted(outbox, record)]
  let batches = 0
  for (let batch = nextBatch(outbox); batch.length > 0; batch = nextBatch(outbox)) {
    const push = { requestId: newId(), epoch: day.epoch, kept: day.kept, records: batch }
    const reply = await ask<PushReply>(url, cookie, 'visits.push', push)
    if (reply.results.some(({ state }) => state !== 'kept')) throw new Error('A visit was not kept.')
    day.kept = reply.kept
    outbox = settled(sent(outbox, batch), reply.results, reply.at)
    batches += 1
  }
  return batches
}

function freshVisits({ phones }: Officer, homes: readonly Home[]): VisitRecord[] {
  return someVisits(homes.slice(0, VISITS), phones[0]?.day.campaigns[0]?.id ?? '', new Date().toISOString())
}

/** The same rows that the visits became, copied in at once. */
async function prepareCopy(): Promise<Pair> {
  const officer = await anOfficer()
  const { city } = officer
  const homes = await fillVillage(city, VISITS)
  const clients = Array.from({ length: PHONES }, () => new pg.Client({ connectionString: city.ownerUrl }))
  const [client] = clients
  if (!client) throw new Error('There are no phones.')
  await Promise.all(clients.map((one) => one.connect()))
  for (const { table } of written) await client.query(`create table bench_${table} (like ${table} including all)`)
  const warm = freshVisits(officer, homes)
  const batches = await pushAll(officer, warm)
  const texts: string[][] = []
  for (const share of dealt(warm)) texts.push(await readOutAll(client, share))
  return {
    ours: { run: () => timed(() => pushAll(officer, freshVisits(officer, homes))) },
    peer: {
      run: async () => {
        const result = await timed(() => Promise.all(clients.map((one, place) => copyIn(one, texts[place] ?? []))))
        await client.query(written.map(({ table }) => `truncate bench_${table}`).join(';'))
        return result
      },
    },
    check: async () => {
      const before = await countVisits(city)
      await pushAll(officer, warm)
      if ((await countVisits(city)) !== before) throw new Error('What comes again must be kept once.')
    },
    notes: { visits: VISITS, phones: PHONES, batches, bytes: texts.flat().join('').length },
    close: async () => {
      await Promise.all(clients.map((one) => one.end()))
      await city.close()
    },
  }
}

/** What a visit is written to, and how its rows are found. */
const written = [
  { table: 'visits', rows: 'select * from visits where id = any($ids)' },
  { table: 'visit_people', rows: 'select * from visit_people where visit_id = any($ids)' },
  { table: 'person_facts', rows: 'select * from person_facts where visit_id = any($ids)' },
]

async function readOutAll(client: pg.Client, visits: readonly VisitRecord[]): Promise<string[]> {
  const texts: string[] = []
  for (const { rows } of written) texts.push(await readOut(client, rows, visits))
  return texts
}

async function readOut(client: pg.Client, rows: string, visits: readonly VisitRecord[]): Promise<string> {
  const ids = `'{${visits.map(({ id }) => id).join(',')}}'::uuid[]`
  let text = ''
  for await (const part of client.query(copyTo(`copy (${rows.replace('$ids', ids)}) to stdout`))) text += String(part)
  return text
}

async function copyIn(client: pg.Client, texts: readonly string[]): Promise<void> {
  await client.query('begin')
  for (const [place, { table }] of written.entries())
    await pipeline(Readable.from([texts[place] ?? '']), client.query(copyFrom(`copy bench_${table} from stdin`)))
  await client.query('commit')
}

async function timed(run: () => Promise<unknown>): Promise<{ measured: number }> {
  const start = performance.now()
  await run()
  return { measured: (performance.now() - start) / 1000 }
}

async function countVisits({ db }: DoorCity): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from visits`.execute(db)
  return rows[0]?.n ?? 0
}

/** The same visits as documents, from a PouchDB in memory to one behind HTTP. */
async function preparePouch(): Promise<Pair> {
  const officer = await anOfficer()
  const homes = await fillVillage(officer.city, VISITS)
  const pouch = await spawnPeer('pouchServer.ts')
  const replicate = async () => {
    const remote = `${pouch.url}/v${newId()}`
    await new PouchDB(remote).info()
    const locals = Array.from({ length: PHONES }, () => new PouchDB(newId(), { adapter: 'memory' }))
    const shares = dealt(asDocuments(freshVisits(officer, homes)))
    await Promise.all(locals.map((local, place) => local.bulkDocs(shares[place] ?? [])))
    const result = await timed(async () => {
      const done = await Promise.all(locals.map((local) => local.replicate.to(remote)))
      const written = done.reduce((sum, one) => sum + one.docs_written, 0)
      if (written !== VISITS) throw new Error(`PouchDB wrote ${written} of ${VISITS}.`)
    })
    await Promise.all(locals.map((local) => local.destroy()))
    return result
  }
  return {
    ours: { run: () => timed(() => pushAll(officer, freshVisits(officer, homes))) },
    peer: { run: replicate },
    check: async () => {
      const before = await countVisits(officer.city)
      await pushAll(officer, freshVisits(officer, homes))
      if ((await countVisits(officer.city)) !== before + VISITS) throw new Error('Every visit must be there.')
    },
    notes: { visits: VISITS, phones: PHONES },
    close: async () => {
      pouch.process.kill()
      await officer.city.close()
    },
  }
}

const asDocuments = (records: readonly { id: string }[]) => records.map(({ id, ...rest }) => ({ _id: id, ...rest }))

/** An officer's villages come to a phone for the first time: page by page and sealed, against a replication. */
async function prepareFirstLoad(): Promise<Pair> {
  const officer = await anOfficer()
  const [phone] = officer.phones
  if (!phone) throw new Error('There are no phones.')
  await fillVillage(officer.city, HOUSEHOLDS)
  // As the documents lie ready, so does the roll from the first time on that its officer has asked for it.
  const unpacked = await timed(() => loadVillage(phone))
  const households = (await loadVillage(phone)).households()
  const pouch = await spawnPeer('pouchServer.ts')
  const remote = `${pouch.url}/village`
  const whole = new PouchDB(newId(), { adapter: 'memory' })
  await whole.bulkDocs(asDocuments(households))
  await whole.replicate.to(remote)
  return {
    ours: { run: () => timed(() => loadVillage(phone)) },
    peer: {
      run: async () => {
        const local = new PouchDB(newId(), { adapter: 'memory' })
        const result = await timed(() => local.replicate.from(remote))
        const { doc_count: count } = await local.info()
        if (count !== households.length) throw new Error(`PouchDB has ${count} of ${households.length}.`)
        await local.destroy()
        return result
      },
    },
    check: () => {
      if (households.length < HOUSEHOLDS) throw new Error(`Only ${households.length} households came.`)
    },
    notes: { households: households.length, secondsBeforeItWasPacked: Number(unpacked.measured.toFixed(2)) },
    close: async () => {
      pouch.process.kill()
      await officer.city.close()
    },
  }
}

type RollPage = { items: Household[]; packed?: string; next?: string }

/** As the phone does it: each page sealed while the next one comes, then all of them put where they are read from. */
async function loadVillage({ url, cookie, day }: Phone): Promise<{ households: () => Household[] }> {
  const seal = sealWith(day.key)
  const drawer = memoryDrawer()
  const village = { campaignId: day.campaigns[0]?.id, divisionCode: HOME_VILLAGE, packed: true }
  const pages = await sealedPages(seal, (cursor) =>
    ask<RollPage>(url, cookie, 'visits.households', { ...village, ...(cursor && { cursor }) }),
  )
  const keys = keepPages(drawer, pages, newId)
  return { households: () => readPages(drawer, seal, keys).households }
}

export const figures: Figure[] = [
  {
    name: 'visits-copy',
    claim:
      'taking visits over from four phones through the host, each once however often it comes, against bare COPYs of the same rows',
    goal: { atLeast: 0.5 },
    prepare: prepareCopy,
  },
  {
    name: 'visits-pouch',
    claim: 'the same against PouchDB 9 replicating to express-pouchdb',
    goal: { atLeast: 5 },
    prepare: preparePouch,
  },
  {
    name: 'visits-load',
    claim: 'the first load of a phone of an officer’s villages, against PouchDB 9 replicating from express-pouchdb',
    goal: { atLeast: 20 },
    prepare: prepareFirstLoad,
  },
]
