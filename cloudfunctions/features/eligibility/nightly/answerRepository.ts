import { sql, type RawBuilder } from 'kysely'
import type { PlainDate } from '../../../../src/domain/core/plainDate'
import type { Facts } from '../../../../src/domain/eligibility/facts'
import type { Tx } from '../../../platform/database'
import type { Written } from './compareAnswers'

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Somebody with what was last written down of them; empty while nothing was. */
export type Registered = { id: string; divisionCode: string; before: Written & { turnsOn: PlainDate | null } }
/** People by the order of their ids: after the first, up to the last. */
export type Block = { after: string | null; upTo: string }

/** Many rows are read in their order: rather by the index than sorted on the disk. For the rest of the transaction. */
export async function readInOrder(db: Tx): Promise<void> {
  await sql`select set_config('work_mem', '64MB', true), set_config('random_page_cost', '1.1', true)`.execute(db)
}

export async function listPeople(db: Tx, after: string | null, limit: number): Promise<Registered[]> {
  return registered(
    db,
    sql`people.id > ${after ?? NOBODY}::uuid and people.survivor_id is null order by people.id limit ${limit}`,
  )
}

/** Those for whom these files stand, by the order of their ids. */
export const listFaces = (db: Tx, files: readonly string[]): Promise<Registered[]> =>
  registered(
    db,
    sql`people.id in (select coalesce(survivor_id, id) from people where id = any(${files}::uuid[])) order by people.id`,
  )

async function registered(db: Tx, which: RawBuilder<unknown>): Promise<Registered[]> {
  const { rows } = await sql<{ id: string; divisionCode: string; turnsOn: PlainDate | null } & Written>`
    select people.id, people.division_code as "divisionCode", coalesce(array_to_string(met, ','), '') as met,
      coalesce(array_to_string(unknown, ','), '') as unknown, turns_on as "turnsOn"
    from people left join eligibility_answers on eligibility_answers.person_id = people.id
    where ${which}`.execute(db)
  return rows.map(({ id, divisionCode, ...before }) => ({ id, divisionCode, before }))
}

/**
 * Files of whom something was noted since a night read them, and people whose day has come; at most so many of each. Whoever is
 * decided is among them no longer.
 */
export async function listDue(db: Tx, today: PlainDate, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select person_id as id from (select person_id from decision_news limit ${limit}) news
    union
    select person_id from (
      select person_id from eligibility_answers join people on people.id = person_id and survivor_id is null
      where turns_on <= ${today}::date order by turns_on limit ${limit}) turned`.execute(db)
  return rows.map(({ id }) => id)
}

/** What is noted of these files from now on is news again: only what is read after this has been read. */
export async function takeNews(db: Tx, files: readonly string[]): Promise<void> {
  await sql`delete from decision_news where person_id = any(${files}::uuid[])`.execute(db)
}

/** The newest of each fact of each of these people, of all their files; whoever has none is left out. */
export async function readFactsOf(db: Tx, ids: readonly string[]): Promise<Record<string, Facts>> {
  const { rows } = await sql<{ facts: Record<string, Facts> | null }>`
    select json_object_agg("personId", facts) as facts from (
      select "personId", json_object_agg(name, value) as facts from (
        select distinct on (file.face, fact.name) file.face as "personId", fact.name, fact.value
        from (select id, coalesce(survivor_id, id) as face from people
              where id = any(${ids}::uuid[]) or survivor_id = any(${ids}::uuid[])) file
        join person_facts fact on fact.person_id = file.id
        order by file.face, fact.name, fact.recorded_at desc, fact.id desc) newest
      group by "personId") people`.execute(db)
  return rows[0]?.facts ?? {}
}

/**
 * The newest of each fact of everybody in the block, by person; whoever has none is left out. In one value: it is made to its end
 * while the block before is decided, where rows would wait half way for somebody to take them.
 */
export async function readFacts(db: Tx, { after, upTo }: Block): Promise<Record<string, Facts>> {
  const { rows } = await sql<{ facts: Record<string, Facts> | null }>`
    select json_object_agg(person_id, facts) as facts from (
      select person_id, json_object_agg(name, value) as facts from (
        select distinct on (person_id, name) person_id, name, value from person_facts
        where person_id > ${after ?? NOBODY}::uuid and person_id <= ${upTo}::uuid
        order by person_id, name, recorded_at desc, id desc) newest
      group by person_id) people`.execute(db)
  return rows[0]?.facts ?? {}
}

/** The same of those in the block who have several files: the newest of all of them. */
export async function readFactsOfSeveral(db: Tx, { after, upTo }: Block): Promise<Record<string, Facts>> {
  const { rows } = await sql<{ facts: Record<string, Facts> | null }>`
    select json_object_agg("personId", facts) as facts from (
      select "personId", json_object_agg(name, value) as facts from (
        select distinct on (person.id, fact.name) person.id as "personId", fact.name, fact.value
        from (select distinct survivor_id as id from people
              where survivor_id > ${after ?? NOBODY}::uuid and survivor_id <= ${upTo}::uuid) person
        join people file on file.id = person.id or file.survivor_id = person.id
        join person_facts fact on fact.person_id = file.id
        order by person.id, fact.name, fact.recorded_at desc, fact.id desc) newest
      group by "personId") people`.execute(db)
  return rows[0]?.facts ?? {}
}

export type Changed = {
  id: string
  divisionCode: string
  met: readonly string[]
  unknown: readonly string[]
  turnsOn: PlainDate | undefined
}

/** Writes down what these people's answers are now, and since when if they are others than before. */
export async function saveAnswers(db: Tx, changed: readonly Changed[], on: PlainDate): Promise<void> {
  if (changed.length === 0) return
  await sql`insert into eligibility_answers as known (person_id, division_code, met, unknown, turns_on, changed_on)
    select id, "divisionCode", met, unknown, "turnsOn", ${on}::date
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb)
      as changed (id uuid, "divisionCode" text, met text[], unknown text[], "turnsOn" date)
    on conflict (person_id) do update set division_code = excluded.division_code, met = excluded.met,
      unknown = excluded.unknown, turns_on = excluded.turns_on,
      changed_on = case when (known.met, known.unknown) = (excluded.met, excluded.unknown) then known.changed_on
        else excluded.changed_on end`.execute(db)
}
