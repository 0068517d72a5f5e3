import type { Instant } from '../../../src/domain/core/plainDate'
import type { Tx } from '../../platform/database'
import { isOf } from '../../platform/isOf'
import type { Caller } from '../../platform/identity'

export const getInstallation = (db: Tx) =>
  db.selectFrom('installations').select(['kind', 'city_code', 'city_name']).executeTakeFirstOrThrow()

export const getPerson = (db: Tx, id: string) =>
  db
    .selectFrom('people')
    .select(['id', 'name', 'phone_sealed', 'division_code'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

/** Waits while the phone is being changed: whoever signs in by the old one at that moment is looked for once more. */
export const findPersonByPhone = (db: Tx, phoneIndex: string) =>
  db
    .selectFrom('people')
    .select(['id', 'name', 'is_phone_proven as isProven'])
    .where('phone_index', '=', phoneIndex)
    .forShare()
    .executeTakeFirst()

export async function notePhoneProven(db: Tx, id: string): Promise<void> {
  await db.updateTable('people').set({ is_phone_proven: true }).where('id', '=', id).execute()
}

export async function insertPerson(
  db: Tx,
  person: {
    id: string
    name: string
    division_code: string
    phone_sealed: string
    phone_index: string
    created_at: Instant
  },
): Promise<void> {
  await db
    .insertInto('people')
    .values({ ...person, resident_id_sealed: null, resident_id_index: null })
    .execute()
}

export async function saveProfile(
  db: Tx,
  id: string,
  profile: { name: string; division_code?: string },
): Promise<void> {
  await db.updateTable('people').set(profile).where('id', '=', id).execute()
}

/** Whoever was bound to this identity before no longer is. */
export async function bindIdentity(db: Tx, caller: Caller, personId: string, now: Instant): Promise<void> {
  const bound = { person_id: personId, bound_at: now, seen_at: now }
  await db
    .insertInto('identities')
    .values({ provider: caller.provider, subject: caller.subject, ...bound })
    .onConflict((conflict) => conflict.columns(['provider', 'subject']).doUpdateSet(bound))
    .execute()
}

export async function unbindIdentity(db: Tx, caller: Caller): Promise<void> {
  await db
    .deleteFrom('identities')
    .where('provider', '=', caller.provider)
    .where('subject', '=', caller.subject)
    .execute()
}

/** What the phone has stored can't be opened any more by who signs in next; the count of what it sent stays. */
export async function dropDeviceKey(db: Tx, personId: string, device: string): Promise<void> {
  await db
    .updateTable('device_sync')
    .set({ key_sealed: null })
    .where('person_id', '=', personId)
    .where('device', '=', device)
    .execute()
}

/** Nor does the phone hold a village's roll any more, so that nobody waits to hear of it. */
export async function dropDeviceVillages(db: Tx, officerId: string, device: string): Promise<void> {
  await db.deleteFrom('device_villages').where('officer_id', '=', officerId).where('device', '=', device).execute()
}

export async function countUnread(db: Tx, personId: string): Promise<number> {
  const row = await db
    .selectFrom('reminders')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where(isOf('person_id', personId))
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.count
}

export const listDemonstrationPeople = (db: Tx) =>
  db
    .selectFrom('demonstration_people')
    .innerJoin('people', 'people.id', 'demonstration_people.person_id')
    .select((e) => [
      'people.id',
      'name',
      'title',
      'story',
      'division_code',
      e
        .exists(
          e.selectFrom('grants').select('id').whereRef('person_id', '=', 'people.id').where('revoked_at', 'is', null),
        )
        .as('isStaff'),
    ])
    .where('is_made_up', '=', true)
    .orderBy('position')
    .execute()

export const findMadeUpPerson = (db: Tx, id: string) =>
  db.selectFrom('people').select('id').where('id', '=', id).where('is_made_up', '=', true).executeTakeFirst()

export const hasDivision = async (db: Tx, code: string) =>
  (await db.selectFrom('divisions').select('code').where('code', '=', code).executeTakeFirst()) !== undefined

export const listDivisions = (db: Tx, parent: string) =>
  db
    .selectFrom('divisions')
    .select((e) => [
      'code',
      'name',
      e
        .exists(
          e.selectFrom('divisions as child').select('child.code').whereRef('child.parent_code', '=', 'divisions.code'),
        )
        .as('hasChildren'),
    ])
    .where('parent_code', '=', parent)
    .orderBy('code')
    .execute()
