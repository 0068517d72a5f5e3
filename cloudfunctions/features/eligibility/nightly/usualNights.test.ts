import fc from 'fast-check'
import { sql } from 'kysely'
import { addDays, startOfDay, type PlainDate } from '../../../../src/domain/core/plainDate'
import type { Criterion } from '../../../../src/domain/eligibility/criterion'
import { evaluate } from '../../../../src/domain/eligibility/evaluate'
import type { FactName, Facts } from '../../../../src/domain/eligibility/facts'
import { aPerson, someCriteria } from '../../../../src/domain/eligibility/testing/generated'
import { newId } from '../../../platform/newId'
import { testCity, VILLAGE, type Person, type TestCity } from '../../../platform/testing/city'
import { aPolicy } from '../../policies/aPolicy'
import { publishVersion } from '../../policies/publish'
import { listOpenPolicies } from '../overview'
import { matchNightly } from './matchNightly'

const FIRST: PlainDate = '2026-08-31'
const PEOPLE = 4
/** Two people to a block, so that a night has several. */
const BLOCK = 2
const names: readonly FactName[] = ['registeredOn', 'graduatedOn', 'employees', 'isOperating']

let city: TestCity
let people: Person[]
let day: PlainDate
let notes: number

beforeAll(async () => {
  city = await testCity()
  people = await Promise.all(Array.from({ length: PEOPLE }, (_, place) => city.person(`村民${place}`)))
})
afterAll(() => city.close())

async function startAnew(): Promise<void> {
  await sql`truncate person_facts, eligibility_answers, decision_news, nightly_runs, reminders, policy_versions, policies cascade`.execute(
    city.db,
  )
  await sql`update people set survivor_id = null`.execute(city.db)
  day = FIRST
  notes = 0
}

const idOf = (place: number) => people[place]?.id ?? ''

async function note(place: number, facts: Facts): Promise<void> {
  for (const [name, value] of Object.entries(facts)) {
    notes += 1
    const at = new Date(Date.parse(startOfDay(FIRST)) + notes).toISOString()
    await sql`insert into person_facts (id, person_id, division_code, name, value, source, as_of, recorded_at)
      values (${newId()}, ${idOf(place)}, ${VILLAGE}, ${name}, ${JSON.stringify(value)}::jsonb, 'officer', ${FIRST}, ${at})`.execute(
      city.db,
    )
  }
}

const setFace = (place: number, face: number | undefined) =>
  sql`update people set survivor_id = ${face === undefined ? null : idOf(face)} where id = ${idOf(place)}`.execute(
    city.db,
  )

/** The first stands for everybody who is joined: nobody is joined to somebody who is joined. */
const join = (place: number) => setFace(place, 0)

async function publish(id: string, criteria: Criterion[], term: { validFrom?: PlainDate; validTo?: PlainDate } = {}) {
  const policy = aPolicy({ id, criteria, ...term })
  await city.db.transaction().execute((tx) => publishVersion(tx, policy, '发布', startOfDay(day)))
}

/** @param blocks after so many the timer has no more time */
async function night(blocks = Infinity): Promise<boolean> {
  let left = blocks
  await matchNightly(city.door, { now: startOfDay(day), today: day }, () => left-- > 0, BLOCK)
  const run = await city.db.selectFrom('nightly_runs').selectAll().where('day', '=', day).executeTakeFirst()
  return Boolean(run?.finished_at)
}

const runOf = (on: PlainDate) =>
  city.db.selectFrom('nightly_runs').select(['is_whole', 'people']).where('day', '=', on).executeTakeFirst()

/** What stands written down, and what the proof says of everybody now. */
async function compare(): Promise<[unknown, unknown]> {
  const open = await city.db.transaction().execute((tx) => listOpenPolicies(tx, day))
  const policies = open.map(({ policy }) => policy).sort((one, other) => (one.id < other.id ? -1 : 1))
  const { rows } = await sql<{ id: string; facts: Facts | null; met: string[] | null; unknown: string[] | null }>`
    select people.id, met, unknown,
      (select json_object_agg(name, value) from (
        select distinct on (fact.name) fact.name, value from person_facts fact join people file on file.id = person_id
        where coalesce(file.survivor_id, file.id) = people.id order by fact.name, recorded_at desc) newest) as facts
    from people left join eligibility_answers on person_id = people.id where survivor_id is null order by people.id`.execute(
    city.db,
  )
  const written = rows.map(({ id, met, unknown }) => [id, met ?? [], unknown ?? []])
  const proved = rows.map(({ id, facts }) => {
    const having = (wanted: string) =>
      policies
        .filter(({ criteria }) => facts && evaluate(criteria, facts, day).verdict === wanted)
        .map((policy) => policy.id)
    return [id, having('met'), having('unknown')]
  })
  return [written, proved]
}

type Step =
  | { do: 'note'; place: number; facts: Facts }
  | { do: 'join' | 'part'; place: number }
  | { do: 'publish'; id: string; criteria: Criterion[]; from: number; to: number | undefined }
  | { do: 'night'; later: number; blocks: number }

/** The days that people are given turn these within a few days of the first. */
const turning = [
  { fact: 'registeredOn' as const, monthsAgoAtLeast: 6 },
  { fact: 'registeredOn' as const, monthsAgoAtMost: 12 },
  { fact: 'graduatedOn' as const, monthsAgoAtMost: 60 },
].map((test): Criterion[] => [{ id: 'time', words: '期限', source: '办法', test }])

const place = fc.integer({ min: 0, max: PEOPLE - 1 })
const file = fc.integer({ min: 1, max: PEOPLE - 1 })
const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('note' as const), place, facts: aPerson(FIRST, 60, names) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('join' as const, 'part' as const), place: file }) },
  {
    weight: 1,
    arbitrary: fc.record({
      ...{ do: fc.constant('publish' as const), id: fc.constantFrom('one', 'two') },
      criteria: someCriteria(names, 1),
      from: fc.integer({ min: 0, max: 4 }),
      to: fc.option(fc.integer({ min: 5, max: 40 }), { nil: undefined }),
    }),
  },
  {
    weight: 14,
    arbitrary: fc.record({
      do: fc.constant('night' as const),
      later: fc.constantFrom(1, 1, 1, 1, 1, 1, 1, 1, 2, 3, 31),
      blocks: fc.constantFrom(Infinity, Infinity, Infinity, 0, 1, 2),
    }),
  },
)

async function take(step: Step): Promise<boolean> {
  if (step.do === 'note') await note(step.place, step.facts)
  if (step.do === 'join') await join(step.place)
  if (step.do === 'part') await setFace(step.place, undefined)
  if (step.do === 'publish') {
    const validTo = step.to === undefined ? {} : { validTo: addDays(day, step.to) }
    await publish(step.id, step.criteria, { validFrom: addDays(day, step.from), ...validTo })
  }
  if (step.do !== 'night') return false
  day = addDays(day, step.later)
  return night(step.blocks)
}

test('after every night, usual or whole, broken off or missed, it stands as the proof says of everybody', async () => {
  const beginning = fc.array(someCriteria(names, 1), { maxLength: 2 })
  let usual = 0
  await fc.assert(
    fc.asyncProperty(beginning, fc.array(aStep, { minLength: 10, maxLength: 16 }), async (criteria, steps) => {
      await startAnew()
      for (const [at, some] of [...turning, ...criteria].entries()) await publish(`first${at}`, some)
      for (const step of steps) {
        if (!(await take(step))) continue
        const [written, proved] = await compare()
        expect([day, written]).toEqual([day, proved])
        usual += (await runOf(day))?.is_whole ? 0 : 1
      }
    }),
    { numRuns: 36, seed: 52 },
  )
  expect(usual).toBeGreaterThan(80)
}, 120_000)

describe('a usual night', () => {
  const atLeast = (months: number): Criterion[] => [
    { id: 'time', words: '满期', source: '办法', test: { fact: 'registeredOn', monthsAgoAtLeast: months } },
  ]
  beforeEach(async () => {
    await startAnew()
    await publish('half', atLeast(6))
    for (const one of people.keys()) await note(one, { registeredOn: addDays('2026-03-04', one) })
    await night()
  })
  const next = async () => {
    day = addDays(day, 1)
    await night()
    return runOf(day)
  }

  test('decides those of whom something was noted, and those whose day has come', async () => {
    expect(await runOf(FIRST)).toEqual({ is_whole: true, people: PEOPLE })
    await note(3, { employees: 2 })
    expect([await next(), await next(), await next()]).toEqual(
      [1, 0, 0].map((count) => ({ is_whole: false, people: count })),
    )
    expect([await next(), await next()]).toEqual([1, 1].map((count) => ({ is_whole: false, people: count })))
  })

  test('is followed by a whole one when a programme came, changed or went, also in the middle of it, and once a week', async () => {
    const isWhole = async () => (await next())?.is_whole
    await publish('year', atLeast(12), { validTo: addDays(day, 1) })
    expect([await isWhole(), await isWhole(), await isWhole()]).toEqual([true, true, false])
    for (const one of people.keys()) await note(one, { employees: one })
    day = addDays(day, 1)
    await night(1)
    await publish('brief', atLeast(1), { validTo: day })
    await night()
    expect((await runOf(day))?.is_whole).toBe(false)
    expect([await isWhole(), await isWhole()]).toEqual([true, false])
    for (let count = 0; count < 5; count += 1) expect(await isWhole()).toBe(false)
    expect(await isWhole()).toBe(true)
  })

  test('decides anew whoever a file was joined to or parted from', async () => {
    await note(1, { registeredOn: '2020-01-01' })
    await next()
    for (const change of [() => join(1), () => setFace(1, undefined)]) {
      await change()
      expect((await next())?.is_whole).toBe(false)
      const [written, proved] = await compare()
      expect(written).toEqual(proved)
    }
  })

  test('that reads while something is being noted finds it the next time', async () => {
    const written = await city.db.startTransaction().execute()
    await sql`insert into person_facts (id, person_id, division_code, name, value, source, as_of, recorded_at)
      values (${newId()}, ${idOf(2)}, ${VILLAGE}, 'registeredOn', '"2020-01-01"', 'officer', ${FIRST}, ${startOfDay(FIRST)}::timestamptz + interval '1 hour')`.execute(
      written,
    )
    expect(await next()).toEqual({ is_whole: false, people: 0 })
    await written.commit().execute()
    expect(await next()).toEqual({ is_whole: false, people: 1 })
    const [rows, proved] = await compare()
    expect(rows).toEqual(proved)
  })
})
