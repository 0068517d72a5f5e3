import type { Instant } from '../../../src/domain/core/plainDate'
import { anyOf } from '../../platform/anyOf'
import type { Tx } from '../../platform/database'
import { insertRows } from '../../platform/insertRows'

type Sealed = { sealed: string; index: string }
export type Numbers = { phone?: Sealed; residentId?: Sealed }

/** Where somebody lives, if the fence lets them be seen. */
export async function findHome(db: Tx, personId: string): Promise<string | undefined> {
  const row = await db.selectFrom('people').select('division_code').where('id', '=', personId).executeTakeFirst()
  return row?.division_code
}

/** Where each of these people lives, of those that the fence lets be seen. */
export async function listHomes(db: Tx, personIds: readonly string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('people')
    .select(['id', 'division_code'])
    .where('id', '=', anyOf(personIds))
    .execute()
  return new Map(rows.map(({ id, division_code: code }) => [id, code]))
}

type NewPerson = Numbers & { id: string; name: string; divisionCode: string; createdAt: Instant }

/** False when the id, the phone or the ID is somebody's already. */
export async function insertPerson(db: Tx, person: NewPerson): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('people')
    .values({
      id: person.id,
      name: person.name,
      division_code: person.divisionCode,
      phone_sealed: person.phone?.sealed ?? null,
      phone_index: person.phone?.index ?? null,
      is_phone_proven: false,
      resident_id_sealed: person.residentId?.sealed ?? null,
      resident_id_index: person.residentId?.index ?? null,
      created_at: person.createdAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

type Member = { householdId: string; personId: string; divisionCode: string; relation: string }

export async function insertMember(db: Tx, { householdId, personId, divisionCode, relation }: Member): Promise<void> {
  await db
    .insertInto('household_members')
    .values({ household_id: householdId, person_id: personId, division_code: divisionCode, relation })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function insertMembers(db: Tx, members: readonly Member[]): Promise<void> {
  const rows = members.map(({ householdId, personId, divisionCode, relation }) => ({
    ...{ household_id: householdId, person_id: personId, division_code: divisionCode, relation },
  }))
  await insertRows(db, 'household_members', rows, 'skip')
}
