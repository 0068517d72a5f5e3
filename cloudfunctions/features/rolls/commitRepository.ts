import { sql } from 'kysely'
import type { Instant } from '../../../src/domain/core/plainDate'
import type { Tx } from '../../platform/database'

type Sealed = { sealed: string; index: string }
export type NewPerson = { id: string; name: string; divisionCode: string; phone?: Sealed; residentId?: Sealed }

/** @returns the ids of those who were new: a number that was taken meanwhile begins no file */
export async function insertPeople(db: Tx, people: readonly NewPerson[], at: Instant): Promise<Set<string>> {
  if (people.length === 0) return new Set()
  const rows = await db
    .insertInto('people')
    .values(
      people.map(({ id, name, divisionCode, phone, residentId }) => ({
        ...{ id, name, division_code: divisionCode, created_at: at },
        ...{ phone_sealed: phone?.sealed ?? null, phone_index: phone?.index ?? null, is_phone_proven: false },
        ...{ resident_id_sealed: residentId?.sealed ?? null, resident_id_index: residentId?.index ?? null },
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return new Set(rows.map(({ id }) => id))
}

export type NewHousehold = { id: string; divisionCode: string; head: string; addressSealed: string }

/** @returns the ids of those that were new */
export async function insertHouseholds(db: Tx, households: readonly NewHousehold[], at: Instant): Promise<Set<string>> {
  if (households.length === 0) return new Set()
  const rows = await db
    .insertInto('households')
    .values(
      households.map(({ id, divisionCode, head, addressSealed }) => ({
        ...{ id, division_code: divisionCode, head_name: head, address_sealed: addressSealed, stated_at: at },
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return new Set(rows.map(({ id }) => id))
}

export type NewMember = { householdId: string; personId: string; divisionCode: string; relation: string }

export async function insertMembers(db: Tx, members: readonly NewMember[]): Promise<void> {
  if (members.length === 0) return
  await db
    .insertInto('household_members')
    .values(
      members.map(({ householdId, personId, divisionCode, relation }) => ({
        ...{ household_id: householdId, person_id: personId, division_code: divisionCode, relation },
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const numberColumns = {
  phone: { sealed: 'phone_sealed', index: 'phone_index' },
  residentId: { sealed: 'resident_id_sealed', index: 'resident_id_index' },
} as const
export type NumberKind = keyof typeof numberColumns

/** Puts a number on files that have none. */
export async function addNumbers(
  db: Tx,
  kind: NumberKind,
  numbers: readonly ({ personId: string } & Sealed)[],
): Promise<void> {
  if (numbers.length === 0) return
  const { sealed, index } = numberColumns[kind]
  const unproven = kind === 'phone' ? sql`is_phone_proven = false,` : sql``
  await sql`update people set ${unproven} ${sql.ref(sealed)} = n.sealed, ${sql.ref(index)} = n.index
    from unnest(${numbers.map(({ personId }) => personId)}::uuid[], ${numbers.map((one) => one.sealed)}::text[],
      ${numbers.map((one) => one.index)}::text[]) n (id, sealed, index)
    where people.id = n.id and people.${sql.ref(index)} is null`.execute(db)
}

/** Takes a number from a file again, if it is still that one. */
export async function removeNumber(db: Tx, kind: NumberKind, personId: string, number: string): Promise<boolean> {
  const { sealed, index } = numberColumns[kind]
  const { numUpdatedRows } = await db
    .updateTable('people')
    .set({ [sealed]: null, [index]: null })
    .where('id', '=', personId)
    .where(index, '=', number)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export type StatedHousehold = { id: string; head: string; addressSealed: string; statedAt: Instant }

/** What is said of a household, in place of what was said at `from`. */
export async function restateHousehold(db: Tx, { id, head, addressSealed, statedAt }: StatedHousehold, from: Instant) {
  const { numUpdatedRows } = await db
    .updateTable('households')
    .set({ head_name: head, address_sealed: addressSealed, stated_at: statedAt })
    .where('id', '=', id)
    .where('stated_at', '=', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Fills a relation that nobody has told, or takes it back. */
export async function setRelation(db: Tx, at: { householdId: string; personId: string; from: string; to: string }) {
  const { numUpdatedRows } = await db
    .updateTable('household_members')
    .set({ relation: at.to })
    .where('household_id', '=', at.householdId)
    .where('person_id', '=', at.personId)
    .where('relation', '=', at.from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
