import { sql } from 'kysely'
import type { Tx } from '../../platform/database'

/** Takes so many of the files that wait to be compared, the longest waiting first; another timer takes others. */
export async function takeChecks(db: Tx, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`delete from file_checks where person_id in
    (select person_id from file_checks order by since, person_id limit ${limit} for update skip locked)
    returning person_id as id`.execute(db)
  return rows.map(({ id }) => id)
}

export type SealedRecord = { id: string; recordSealed: string }

/** The visits in which a number was said of these people that stands on another file. */
export async function listDoubtfulVisits(db: Tx, personIds: readonly string[]): Promise<SealedRecord[]> {
  if (personIds.length === 0) return []
  return db
    .selectFrom('visit_people')
    .innerJoin('visits', 'visits.id', 'visit_people.visit_id')
    .select(['visits.id', 'visits.record_sealed as recordSealed'])
    .distinct()
    .where('visit_people.person_id', 'in', [...personIds])
    .where('visit_people.is_doubtful', '=', true)
    .execute()
}

export type SaidNumber = { personId: string; kind: 'phone' | 'residentId'; index: string; givenIn: string }

/** Keeps what was said of a person beside the numbers that stand on their file. */
export async function saveSaidNumbers(db: Tx, said: readonly SaidNumber[]): Promise<void> {
  await sql`insert into said_numbers (person_id, kind, number_index, given_in)
    select said."personId", said.kind, said.index, said."givenIn"
    from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as said ("personId" uuid, kind text, index text, "givenIn" uuid)
    join people on people.id = said."personId"
    where said.index is distinct from people.phone_index and said.index is distinct from people.resident_id_index
    on conflict do nothing`.execute(db)
}

/** The ID numbers that these people gave when they applied. */
export async function saveAppliedNumbers(db: Tx, personIds: readonly string[]): Promise<void> {
  await sql`insert into said_numbers (person_id, kind, number_index, given_in)
    select applicant_id, 'residentId', applications.resident_id_index, applications.id
    from applications join people on people.id = applicant_id
    where applicant_id = any(${[...personIds]}::uuid[]) and applications.resident_id_index is not null
      and applications.status <> 'draft' and applications.resident_id_index is distinct from people.resident_id_index
    on conflict do nothing`.execute(db)
}

/** Of namesakes in one village no more are compared than somebody could look at. */
const NAMESAKES = 20

export type Pairing = { one: string; other: string }

/** Files that share a number, or a name and a village, with one of these, but for those that were told apart before. */
export async function findPairings(db: Tx, personIds: readonly string[]): Promise<Pairing[]> {
  const { rows } = await sql<Pairing>`
    with checked as (select id, name, division_code, phone_index, resident_id_index from people
        where id = any(${[...personIds]}::uuid[])),
      found as (
        select c.id as a, p.id as b from checked c join said_numbers s on s.person_id = c.id and s.kind = 'phone'
          join people p on p.phone_index = s.number_index
        union select c.id, p.id from checked c join said_numbers s on s.person_id = c.id and s.kind = 'residentId'
          join people p on p.resident_id_index = s.number_index
        union select c.id, s.person_id from checked c join said_numbers s on s.number_index = c.phone_index
        union select c.id, s.person_id from checked c join said_numbers s on s.number_index = c.resident_id_index
        union select c.id, t.person_id from checked c join said_numbers s on s.person_id = c.id
          join said_numbers t on t.number_index = s.number_index
        union select c.id, n.id from checked c cross join lateral (select id from people namesake
            where namesake.name = c.name and namesake.division_code = c.division_code and namesake.id <> c.id
            order by namesake.id limit ${NAMESAKES}) n
          where length(c.division_code) = 12)
    select distinct least(a, b) as one, greatest(a, b) as other from found
    where not b = any(files_of(a)) and not told_apart(a, b)`.execute(db)
  return rows
}

export type ComparedRow = {
  id: string
  name: string
  divisionCode: string
  phone: string | null
  residentId: string | null
  residentIdSealed: string | null
  birth: string | null
  saidPhones: string[]
  saidResidentIds: string[]
  households: string[]
  visits: string[]
}

export async function listCompared(db: Tx, ids: readonly string[]): Promise<ComparedRow[]> {
  const said = (kind: string) =>
    sql`array(select number_index from said_numbers s where s.person_id = people.id and s.kind = ${kind})`
  const { rows } = await sql<ComparedRow>`select id, name, division_code as "divisionCode", phone_index as phone,
      resident_id_index as "residentId", resident_id_sealed as "residentIdSealed",
      (select value #>> '{}' from person_facts f where f.person_id = people.id and f.name = 'birthDate'
        order by recorded_at desc, f.id desc limit 1) as birth,
      ${said('phone')} as "saidPhones", ${said('residentId')} as "saidResidentIds",
      array(select household_id from household_members m where m.person_id = people.id) as households,
      array(select visit_id from visit_people v where v.person_id = people.id) as visits
    from people where id = any(${[...ids]}::uuid[])`.execute(db)
  return rows
}
