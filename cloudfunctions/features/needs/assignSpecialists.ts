import { sql } from 'kysely'
import { chooseSpecialists, type Helper } from '../../../src/domain/needs/chooseSpecialist'
import type { Tx } from '../../platform/database'

const AT_ONCE = 500

/**
 * Gives a specialist to those who want to start a business or need something and have none, and another one to those
 * whose specialist no longer holds the office for their village.
 */
export async function assignSpecialists(db: Tx): Promise<number> {
  const alone = await listAlone(db)
  if (alone.length === 0) return 0
  const chosen = chooseSpecialists(alone, await listHelpers(db))
  await saveSpecialists(db, chosen)
  return chosen.size
}

type Alone = { personId: string; divisionCode: string }

/** Those for whom there is somebody: others wait until somebody is appointed. The longest waiting first. */
async function listAlone(db: Tx): Promise<Alone[]> {
  const { rows } = await sql<Alone>`
    (select f.person_id as "personId", f.division_code as "divisionCode" from followings f
      where f.specialist_id is null and (f.waiting_since is not null or f.segment in ('readyForBusiness', 'wantsBusiness'))
        and exists (select from grants g where g.role = 'specialist' and g.revoked_at is null
          and g.person_id <> f.person_id and starts_with(f.division_code, g.area))
      order by f.said_at, f.person_id limit ${AT_ONCE})
    union all
    (select distinct f.person_id, f.division_code from grants left_office
      join followings f on f.specialist_id = left_office.person_id
      where left_office.role = 'specialist' and left_office.revoked_at is not null
        and not exists (select from grants g where g.person_id = f.specialist_id and g.role = 'specialist'
          and g.revoked_at is null and starts_with(f.division_code, g.area))
        and exists (select from grants g where g.role = 'specialist' and g.revoked_at is null
          and g.person_id <> f.person_id and starts_with(f.division_code, g.area))
      limit ${AT_ONCE})`.execute(db)
  return rows
}

async function listHelpers(db: Tx): Promise<Helper[]> {
  const { rows } = await sql<Helper>`
    select g.person_id as id, g.area, g.granted_at as since,
      (select count(*) from followings f where f.specialist_id = g.person_id) as followed
    from grants g where g.role = 'specialist' and g.revoked_at is null`.execute(db)
  return rows
}

async function saveSpecialists(db: Tx, chosen: ReadonlyMap<string, string>): Promise<void> {
  const rows = [...chosen].map(([personId, specialistId]) => ({ personId, specialistId }))
  await sql`update followings set specialist_id = c."specialistId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c ("personId" uuid, "specialistId" uuid)
    where followings.person_id = c."personId"`.execute(db)
}
