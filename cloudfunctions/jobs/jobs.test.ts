import { testDatabase, type TestDatabase } from '../platform/testing/database'
import { close, main } from './index'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  process.env.DATABASE_URL = database.doorUrl
})
afterAll(async () => {
  await close()
  await database.drop()
})

const context = (environment: object) => ({ environment: JSON.stringify(environment) })

test('the timer does its duties', async () => {
  expect(await main({}, context({ TRIGGER_SRC: 'timer' }))).toEqual({ ok: true, failed: [] })
})

test('nobody else is the timer, whatever they send', async () => {
  const events = [{ Type: 'Timer' }, { TRIGGER_SRC: 'timer', environment: JSON.stringify({ TRIGGER_SRC: 'timer' }) }]
  for (const event of events)
    for (const caller of [undefined, context({}), context({ WX_OPENID: 'o1' }), context({ TCB_UUID: 'timer' })])
      expect(await main(event, caller)).toEqual({ ok: false, code: 'not_allowed' })
})
