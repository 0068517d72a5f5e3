import { sql } from 'kysely'
import type { Tx } from '../../platform/database'
import { isOf } from '../../platform/isOf'

/** A file by ID number, else by phone where it has no ID number; as far as the fence lets see. Two officers take turns. */
export const lockVouchedFile = (db: Tx, by: { residentIndex: string; phoneIndex: string | undefined }) =>
  db
    .selectFrom('people')
    .select((e) => [
      'id',
      'name',
      'division_code',
      'phone_sealed',
      e
        .exists(
          e.selectFrom('grants').select('id').whereRef('person_id', '=', 'people.id').where('revoked_at', 'is', null),
        )
        .as('isStaff'),
    ])
    .where((e) =>
      e.or([
        e('resident_id_index', '=', by.residentIndex),
        e.and([e('resident_id_index', 'is', null), e('phone_index', '=', by.phoneIndex ?? null)]),
      ]),
    )
    .orderBy('resident_id_index')
    .limit(1)
    .forUpdate('people')
    .executeTakeFirst()
export type VouchedRow = NonNullable<Awaited<ReturnType<typeof lockVouchedFile>>>

type Numbers = { phone_sealed: string; phone_index: string; resident_id_sealed: string; resident_id_index: string }
export async function putPhone(db: Tx, id: string, numbers: Numbers): Promise<void> {
  await db
    .updateTable('people')
    .set({ ...numbers, is_phone_proven: true })
    .where('id', '=', id)
    .execute()
}

/** Whether there are applications, questions, an office or an ID number in this file. For the door only. */
export async function hasMatters(db: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`select has_matters(${id}) as has`.execute(db)
  return rows[0]?.has !== false
}

/** Whether the person applied with another ID number than this one. For the door only. */
export async function gaveAnotherId(db: Tx, id: string, residentIndex: string): Promise<boolean> {
  const { rows } = await sql<{ gave: boolean }>`select gave_another_id(${id}, ${residentIndex}) as gave`.execute(db)
  return rows[0]?.gave !== false
}

export async function releasePhone(db: Tx, id: string): Promise<void> {
  await db.updateTable('people').set({ phone_sealed: null, phone_index: null }).where('id', '=', id).execute()
}

/** No other phone of the person opens their file any more. */
export async function releaseOtherPhones(db: Tx, id: string): Promise<void> {
  await db
    .updateTable('people')
    .set({ phone_sealed: null, phone_index: null })
    .where(isOf('id', id))
    .where('id', '<>', id)
    .execute()
}

/** Signs the person out everywhere. */
export async function unbindPerson(db: Tx, id: string): Promise<void> {
  await db.deleteFrom('identities').where(isOf('person_id', id)).execute()
}
