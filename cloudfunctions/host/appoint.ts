import type { StaffRole } from '../../src/domain/core/actor'
import type { Instant } from '../../src/domain/core/plainDate'
import { insertAudit, type AuditAction } from '../platform/audit'
import { blindIndex, seal } from '../platform/crypto'
import type { Tx } from '../platform/database'
import { newId } from '../platform/newId'
import type { Appointment } from './readAppointment'
import { sentence } from './sentence'

const SHOWN = 12

/** Gives the person whose phone this is a role in an area; twice is once. @throws a sentence for an area that isn't there */
export async function appoint(db: Tx, role: StaffRole, appointment: Appointment, now: Instant): Promise<void> {
  await requireArea(db, appointment.area)
  const personId = (await findPerson(db, appointment.phone)) ?? (await insertPerson(db, appointment, now))
  await saveGrant(db, personId, role, appointment, now)
  await note(db, 'appointed', personId, role, appointment.area, now)
}

/** Takes a role in an area back from the person whose phone this is. @throws a sentence when they don't have it */
export async function revoke(
  db: Tx,
  role: StaffRole,
  { phone, area }: Pick<Appointment, 'phone' | 'area'>,
  now: Instant,
): Promise<void> {
  const personId = await findPerson(db, phone)
  if (!personId || !(await endGrant(db, personId, role, area, now)))
    throw sentence(`Nobody with that phone is ${role} of ${area}: there is nothing to revoke.`)
  await note(db, 'dismissed', personId, role, area, now)
}

async function requireArea(db: Tx, area: string): Promise<void> {
  const known = await db.selectFrom('divisions').select('code').where('code', '=', area).executeTakeFirst()
  if (known) return
  const all = await db.selectFrom('divisions').select(['code', 'name']).orderBy('code').execute()
  if (!all.length)
    throw sentence(`There are no divisions yet: import them first with npm run divisions:import -- divisions.csv`)
  const largest = all.sort((one, other) => one.code.length - other.code.length).slice(0, SHOWN)
  const names = largest.map(({ code, name }) => `${code} ${name}`).join(', ')
  throw sentence(
    `There is no division ${area}; there are ${names}${all.length > SHOWN ? ' and others' : ''}. What is missing comes with npm run divisions:import -- divisions.csv`,
  )
}

async function findPerson(db: Tx, phone: string): Promise<string | undefined> {
  const index = blindIndex('phone', phone)
  const person = await db.selectFrom('people').select('id').where('phone_index', '=', index).executeTakeFirst()
  return person?.id
}

async function insertPerson(db: Tx, { phone, name, area }: Appointment, now: Instant): Promise<string> {
  const id = newId()
  const person = { id, name, division_code: area, phone_sealed: seal(phone, `people:phone:${id}`), created_at: now }
  await db
    .insertInto('people')
    .values({ ...person, phone_index: blindIndex('phone', phone) })
    .execute()
  return id
}

async function saveGrant(
  db: Tx,
  personId: string,
  role: StaffRole,
  { area, office }: Appointment,
  now: Instant,
): Promise<void> {
  const grant = { id: newId(), person_id: personId, role, area, office, granted_at: now, revoked_at: null }
  await db
    .insertInto('grants')
    .values(grant)
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'role', 'area']).doUpdateSet({ office, granted_at: now, revoked_at: null }),
    )
    .execute()
    .catch((error: { constraint?: string }) => {
      if (error.constraint !== 'grants_one_trust') throw error
      throw sentence(
        `This person is already an administrator, an editor or an auditor, or is one elsewhere: the ${role} has to be somebody else.`,
        error,
      )
    })
}

async function endGrant(db: Tx, personId: string, role: StaffRole, area: string, now: Instant): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('grants')
    .set({ revoked_at: now })
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .where('area', '=', area)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Who sits at the machine has no file here: the line names whom it concerns, and no actor. */
function note(db: Tx, action: AuditAction, personId: string, role: StaffRole, area: string, at: Instant) {
  return insertAudit(db, { at, action, subject: { kind: 'person', id: personId }, divisionCode: area, filter: role })
}
