import fs from 'node:fs'
import path from 'node:path'
import { loadModule } from 'libpg-query'
import { refusedIn } from './testing/carried'

const folder = path.join(__dirname, '../migrations')

beforeAll(() => loadModule())

test.each(fs.readdirSync(folder))('%s stays within what a distributed engine carries', (file) => {
  expect(refusedIn(fs.readFileSync(path.join(folder, file), 'utf8'))).toEqual([])
})

test.each([
  ['lock table cases', 'locks a whole table'],
  ['notify news', 'notifies'],
  ['select pg_advisory_xact_lock(1)', 'calls pg_advisory_xact_lock'],
  ['create table a (id serial)', 'has the type serial'],
  ['create table a (id int generated always as identity)', 'counts by a sequence'],
  ['create table a (b int, c int generated always as (b + 1) stored)', 'stores a column that is worked out'],
  ['create table a (b int references c deferrable)', 'checks a constraint later'],
  ['create table a (b int, exclude using gist (b with =))', 'excludes rows by one another'],
  ['create temp table a (b int)', 'makes a table for the session'],
  ['create index on a using gist (b)', 'indexes by gist'],
  ['create index on a using gin (b, c)', 'indexes several columns by gin'],
  ['select ctid from a', 'reads ctid'],
  ['vacuum a', 'sends VacuumStmt, which nobody has looked up'],
  ['create function f() returns int language sql as $$ select nextval(1) $$', 'calls nextval'],
  [
    `create function f() returns trigger language plpgsql as $$ begin perform pg_notify('a', 'b'); return new; end $$`,
    'calls pg_notify',
  ],
  ['do $$ declare n int; begin n := pg_try_advisory_lock(1); end $$', 'calls pg_try_advisory_lock'],
])('%s is refused', (text, refused) => {
  expect(refusedIn(text)).toContain(refused)
})

test('what isn’t SQL is refused loudly', () => {
  expect(() => refusedIn('selekt 1')).toThrow('syntax error')
})
