import { sql } from 'kysely'
import { publishedCalendar } from '../../src/domain/core/publishedCalendar'
import { router } from '../features/router'
import { seedPolicies } from '../demo/policies/seed'
import { connect, type Database } from './database'
import { newId } from './newId'
import { serve } from './serve'
import { COUNTY, testCity, type Person, type TestCity } from './testing/city'
import { poolerProgram, startPooler, type Pooler } from './testing/pooler'

/** Twelve clients over the three sessions that the pooler has: each is handed on all the time. */
const CLIENTS = 12
const PEOPLE = 20
const QUESTIONS = 5

const where = poolerProgram && !process.env.TEST_DATABASE_URL ? describe : describe.skip

where('behind PgBouncer in transaction mode', () => {
  let city: TestCity
  let pooler: Pooler
  let database: Database
  let people: Person[]
  let officer: Person

  beforeAll(async () => {
    city = await testCity()
    await seedPolicies(city.db, city.clock.now)
    pooler = await startPooler(String(process.env.TEST_SERVER_URL), String(poolerProgram))
    database = connect(pooler.url(nameOf(city.doorUrl), 'door'), CLIENTS)
    people = await Promise.all(Array.from({ length: PEOPLE }, (_, count) => city.person(`群众${count}`)))
    officer = await city.person('吴专员', [{ role: 'specialist', area: COUNTY }])
  })
  afterAll(async () => {
    await database.destroy()
    await pooler.stop()
    await city.close()
  })

  const send = ({ openid }: Person, path: string, input: object) =>
    serve(
      { path: path.split('.'), input },
      { environment: JSON.stringify({ WX_OPENID: openid }) },
      { router, database, sideDatabase: database, now: () => city.clock.now, calendar: publishedCalendar },
    )

  test('everyone at once sees what is theirs and nothing else, whoever used the session before', async () => {
    const asked = people.flatMap((person) =>
      Array.from({ length: QUESTIONS }, () => ({
        person,
        input: { id: newId(), requestId: newId(), text: person.name },
      })),
    )
    const replies = await Promise.all(asked.map(({ person, input }) => send(person, 'help.ask', input)))
    expect(replies.filter(({ ok }) => !ok)).toEqual([])
    const again = await Promise.all(asked.map(({ person, input }) => send(person, 'help.ask', input)))
    expect(again).toEqual(replies)

    const lists = await Promise.all(people.map((person) => send(person, 'help.mine', {})))
    lists.forEach((reply, at) => {
      const { items } = reply.json as { items: { askedBy: string }[] }
      expect(items.map(({ askedBy }) => askedBy)).toEqual(Array(QUESTIONS).fill(people[at]?.name))
    })
  })

  test('roles and areas never stay behind in a session', async () => {
    const mixed = [...people, ...people].map((person, at) => (at % 2 ? officer : person))
    const replies = await Promise.all(mixed.map((person) => send(person, 'help.desk', {})))
    replies.forEach((reply, at) => expect(reply.ok).toBe(mixed[at] === officer))
    const left = sql`select current_user as role, coalesce(current_setting('app.person', true), '') as person`
    expect((await left.execute(database)).rows).toEqual([{ role: 'door', person: '' }])
  })
})

const nameOf = (url: string) => new URL(url).pathname.slice(1)
