import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { seedCalendar } from '../platform/calendar'
import { testDatabase, type TestDatabase } from '../platform/testing/database'
import { seedPolicies } from './policies/seed'
import { seedCity } from './seed'

const NOW = '2026-11-22T03:00:00.000Z'

let test_: TestDatabase
beforeAll(async () => {
  process.env.STORAGE_DIR = fs.mkdtempSync(path.join(os.tmpdir(), 'gc-demo-'))
  test_ = await testDatabase()
})

afterAll(() => test_.drop())

test('x', async () => {
  await seedCalendar(test_.db, 2024, 2027, NOW)
  await seedPolicies(test_.db, NOW)
  const t = Date.now()
  await seedCity(test_.db, NOW, { onProgress: (w) => console.info(w, Date.now() - t) })
  console.info(Date.now() - t)
  console.info(
    await test_.db
      .selectFrom('applications')
      .select((e) => ['status', e.fn.countAll().as('n')])
      .groupBy('status')
      .execute(),
  )
})
