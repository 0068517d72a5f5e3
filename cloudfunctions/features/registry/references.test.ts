import { sql } from 'kysely'
import { testDatabase, type TestDatabase } from '../../platform/testing/database'
import { references } from './references'

let test_: TestDatabase
beforeAll(async () => {
  test_ = await testDatabase()
})
afterAll(() => test_.drop())

/** Columns that point at people by a foreign key, and those that only say so by their name. */
async function columnsThatNamePeople(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname || '.' || a.attname as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and format_type(a.atttypid, null) = 'uuid' and (
      a.attname ~ '(person|_by$|^(owner|applicant|actor|officer|approver|reviewer|survivor|face|one|other)_id$)'
      or exists (select 1 from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'
        and f.confrelid = 'people'::regclass and a.attnum = any(f.conkey)))`.execute(test_.db)
  return rows.map(({ name }) => name).sort()
}

test('of every column that names a person it is decided what joining two files means', async () => {
  expect(await columnsThatNamePeople()).toEqual(Object.keys(references).sort())
})

test('a new table that names a person is noticed', async () => {
  await sql`create table strangers (id uuid primary key, whom uuid references people (id))`.execute(test_.db)
  expect(await columnsThatNamePeople()).toContain('strangers.whom')
})
