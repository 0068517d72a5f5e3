import { sql } from 'kysely'
import { HOME_VILLAGE } from '../../cloudfunctions/demo/cast'
import { castId } from '../../cloudfunctions/demo/castPeople'
import { connect, type Database } from '../../cloudfunctions/platform/database'
import { newId } from '../../cloudfunctions/platform/newId'
import { router } from '../../cloudfunctions/features/router'
import { serve } from '../../cloudfunctions/platform/serve'
import { publishedCalendar } from '../../src/domain/core/publishedCalendar'
import { seedDoors } from '../lib/doors'
import type { Figure, Pair } from '../lib/figure'
import { someVisits, type Home } from '../lib/village'
import { NOW, wholeCity, type WholeCity } from '../lib/wholeCity'

const SMALL = Number(process.env.BENCH_CITY_PEOPLE ?? 160_000)
const LARGE = Number(process.env.BENCH_LARGE_PEOPLE ?? SMALL * 10)
/** So many requests to each endpoint make a round, each by somebody else. */
const REQUESTS = 60
/** What a phone sends after a morning. */
const VISITS_AT_ONCE = 10
const GRANT = 'guichuan-startup-grant'

type Someone = { subject: string; applicationId: string }
type Side = { city: WholeCity; side: Database; people: Record<string, Someone[]> }
type Endpoint = { who: string; input: (someone: Someone, side: Side) => object }
type Endpoints = Record<string, Endpoint>

/** What the first pages, the lists and the reviewers' desks ask for, all day long. */
const daily: Endpoints = {
  'session.get': { who: 'returnees', input: () => ({}) },
  'policies.list': { who: 'returnees', input: () => ({}) },
  'policies.get': { who: 'returnees', input: () => ({ id: GRANT }) },
  'eligibility.overview': { who: 'returnees', input: () => ({}) },
  'eligibility.facts': { who: 'returnees', input: () => ({}) },
  'eligibility.check': { who: 'returnees', input: () => ({ policyId: GRANT, facts: {} }) },
  'applications.mine': { who: 'returnees', input: () => ({}) },
  'applications.get': { who: 'returnees', input: ({ applicationId }) => ({ id: applicationId }) },
  'applications.desk': { who: 'reviewers', input: () => ({}) },
  'reminders.inbox': { who: 'returnees', input: () => ({}) },
}

async function dailySide(people: number): Promise<Side> {
  const city = await wholeCity(people)
  const returnees = await bind(
    city,
    sql`select applicant_id as person, (array_agg(id))[1]::text as application from applications
        where status <> 'draft' group by applicant_id order by hashtext(applicant_id::text) limit ${REQUESTS}`,
  )
  const reviewers = await bind(
    city,
    sql`select person_id as person, '' as application from grants where role = 'reviewer' order by id`,
  )
  return { city, side: connect(city.doorUrl, 1), people: { returnees, reviewers } }
}

type Doors = Side & { campaignId: string; homes: Home[]; phone: { epoch: string; kept: number } }

/** What an officer's phone asks for in a day: its villages, who lives there, and ten visits taken over. */
const doors: Endpoints = {
  'visits.day': { who: 'officers', input: () => ({}) },
  'visits.households': {
    who: 'officers',
    input: (_, side) => ({ campaignId: (side as Doors).campaignId, divisionCode: HOME_VILLAGE }),
  },
  'visits.push': {
    who: 'officers',
    input: (_, side) => {
      const { campaignId, homes, phone } = side as Doors
      const records = someVisits(homes.slice(0, VISITS_AT_ONCE), campaignId, NOW)
      return { requestId: newId(), ...phone, records }
    },
  },
}

/** A door for everybody on file, and an officer's village that is as large in every city. */
async function doorSide(people: number): Promise<Doors> {
  const city = await wholeCity(people)
  const { campaignId, homes } = await seedDoors(city)
  const officers = await bind(city, sql`select ${castId('ma')}::uuid as person, '' as application`)
  const side = { city, side: connect(city.doorUrl, 1), people: { officers }, campaignId, homes }
  const day = await callOne({ ...side }, 'visits.day', officers[0], {})
  return { ...side, phone: day as Doors['phone'] }
}

/** Signs these people in, as browsers. */
async function bind({ db }: WholeCity, query: ReturnType<typeof sql>): Promise<Someone[]> {
  const { rows } = await sql<Someone>`with chosen as (${query}), bound as (
      insert into identities (provider, subject, person_id, bound_at, seen_at)
      select 'web', 'bench-' || person, person, ${NOW}::timestamptz, ${NOW}::timestamptz from chosen on conflict do nothing)
    select 'bench-' || person as subject, application as "applicationId" from chosen`.execute(db)
  return rows
}

/** @throws when it is refused */
async function callOne(
  { city, side }: Pick<Side, 'city' | 'side'>,
  path: string,
  someone: Someone | undefined,
  input: object,
): Promise<unknown> {
  if (!someone) throw new Error(`nobody asks for ${path}`)
  const reply = await serve(
    { path: path.split('.'), input },
    { environment: JSON.stringify({ TCB_UUID: someone.subject, TCB_SOURCE_IP: '127.0.0.1' }) },
    { router, database: city.door, sideDatabase: side, now: () => NOW, calendar: publishedCalendar },
  )
  if (!reply.ok) throw new Error(`${path} was refused: ${reply.json.code}`)
  return reply.json
}

/** So many requests through the door, one after the other. */
async function ask(side: Side, path: string, { who, input }: Endpoint): Promise<void> {
  const people = side.people[who] ?? []
  for (let place = 0; place < REQUESTS; place += 1) {
    const someone = people[place % people.length]
    if (someone) await callOne(side, path, someone, input(someone, side))
  }
}

/** A round of all endpoints; what each took is noted by its name. */
async function round(endpoints: Endpoints, side: Side, took: Map<string, number[]>): Promise<void> {
  for (const [path, endpoint] of Object.entries(endpoints)) {
    const start = performance.now()
    await ask(side, path, endpoint)
    took.set(path, [...(took.get(path) ?? []), (performance.now() - start) / REQUESTS])
  }
}

const median = (list: readonly number[] = []) =>
  [...list].sort((one, other) => one - other)[Math.floor(list.length / 2)] ?? NaN

async function prepare(endpoints: Endpoints, sideOf: (people: number) => Promise<Side>): Promise<Pair> {
  const [small, large] = [await sideOf(SMALL), await sideOf(LARGE)]
  const [inSmall, inLarge] = [new Map<string, number[]>(), new Map<string, number[]>()]
  const units = REQUESTS * Object.keys(endpoints).length
  const ratioOf = (path: string) => Number((median(inLarge.get(path)) / median(inSmall.get(path))).toPrecision(3))
  return {
    ours: { run: () => round(endpoints, large, inLarge), units },
    peer: { run: () => round(endpoints, small, inSmall), units },
    check: async () => {
      const [many = 0, few = 0] = await Promise.all([large, small].map(({ city }) => count(city)))
      if (many < 9 * few) throw new Error(`${many} and ${few} people: the large city isn't ten times the small one`)
    },
    notes: {
      people: [LARGE, SMALL],
      requests: units,
      get each() {
        return Object.fromEntries(Object.keys(endpoints).map((path) => [path, ratioOf(path)]))
      },
    },
    close: async () => {
      for (const { city, side } of [small, large]) {
        await side.destroy()
        await city.close()
      }
    },
  }
}

async function count({ db }: WholeCity): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from people`.execute(db)
  return rows[0]?.n ?? 0
}

export const figures: Figure[] = [
  {
    name: 'growth',
    claim: `a request, on the average of the ten most used endpoints, in a city of ${LARGE.toLocaleString('en')} people against one of ${SMALL.toLocaleString('en')}`,
    goal: { atMost: 1.3 },
    prepare: () => prepare(daily, dailySide),
  },
  {
    name: 'growth-visits',
    claim: `a request of an officer's phone (its day, who lives there, ten visits taken over), between the same two cities`,
    goal: { atMost: 1.3 },
    prepare: () => prepare(doors, doorSide),
  },
]
