import { sql } from 'kysely'
import { withinArea } from '../../platform/withinArea'
import type { Tx } from '../../platform/database'

const VILLAGE_DIGITS = 12

/** Every village of the area with the name of its town. */
export const listVillages = (db: Tx, area: string) =>
  db
    .selectFrom('divisions as village')
    .leftJoin('divisions as town', 'town.code', 'village.parent_code')
    .select(['village.code', 'village.name', 'town.name as townName'])
    .where(sql<number>`length(village.code)`, '=', VILLAGE_DIGITS)
    .where(withinArea('village.code', area))
    .orderBy('village.code')
    .execute()

const personColumns = [
  'people.id',
  'name',
  'people.division_code as divisionCode',
  'resident_id_index',
  'phone_index',
] as const
export type PersonRow = Awaited<ReturnType<typeof listPeopleByNumber>>[number]

/** Those of the people who can be seen on whose files one of these numbers stands. */
export const listPeopleByNumber = (db: Tx, column: 'phone_index' | 'resident_id_index', indexes: readonly string[]) =>
  db
    .selectFrom('people')
    .select(personColumns)
    .where(column, '=', sql<string>`any(${[...indexes]}::text[])`)
    .execute()

/** Those in these villages who are called like one of these. */
export const listNamesakes = (db: Tx, villages: readonly string[], names: readonly string[]) =>
  db
    .selectFrom('people')
    .select(personColumns)
    .where('name', '=', sql<string>`any(${[...names]}::text[])`)
    .where('division_code', '=', sql<string>`any(${[...villages]}::text[])`)
    .execute()

export type FileRow = Awaited<ReturnType<typeof listFiles>>[number]

/** The files of those of these people who can be seen. */
export const listFiles = (db: Tx, ids: readonly string[]) =>
  db
    .selectFrom('people')
    .select(['id', 'name', 'division_code as divisionCode', 'phone_sealed', 'resident_id_sealed'])
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()

/** Which of these numbers stand on files that can't be seen. */
export async function listNumbersBeyond(db: Tx, phones: readonly string[], ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{
    index: string
  }>`select index from numbers_beyond(${[...phones]}::text[], ${[...ids]}::text[])`.execute(db)
  return rows.map(({ index }) => index)
}

export const listHomesOf = (db: Tx, personIds: readonly string[]) =>
  db
    .selectFrom('household_members')
    .select('household_id')
    .where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .execute()

const householdColumns = [
  'id',
  'division_code as divisionCode',
  'head_name as head',
  'address_sealed',
  'stated_at',
] as const
export type HouseholdRow = Awaited<ReturnType<typeof listHouseholds>>[number]

export const listHouseholds = (db: Tx, ids: readonly string[]) =>
  db
    .selectFrom('households')
    .select(householdColumns)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()

/** Those in these villages under one of these heads. */
export const listHouseholdsHeaded = (db: Tx, villages: readonly string[], heads: readonly string[]) =>
  db
    .selectFrom('households')
    .select(householdColumns)
    .where('division_code', '=', sql<string>`any(${[...villages]}::text[])`)
    .where('head_name', '=', sql<string>`any(${[...heads]}::text[])`)
    .execute()

export const listMembers = (db: Tx, householdIds: readonly string[]) =>
  db
    .selectFrom('household_members')
    .innerJoin('people', 'people.id', 'person_id')
    .select([...personColumns, 'household_id', 'relation'])
    .where('household_id', '=', sql<string>`any(${[...householdIds]}::uuid[])`)
    .execute()
