import { sql } from 'kysely'
import type { PlainDate } from '../../../../src/domain/core/plainDate'
import type { Facts } from '../../../../src/domain/eligibility/facts'
import type { Tx } from '../../../platform/database'
import type { Written } from './compareAnswers'

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Somebody with what was last written down of them; empty while nothing was. */
export type Registered = { id: string; divisionCode: string; before: Written }
/** People by the order of their ids: after the first, up to the last. */
export type Block = { after: string | null; upTo: string }

/** Many rows are read in their order: rather by the index than sorted on the disk. For the rest of the transaction. */
export async function readInOrder(db: Tx): Promise<void> {
  await sql`select set_config('work_mem', '64MB', true), set_config('random_page_cost', '1.1', true)`.execute(db)
}

export async function listPeople(db: Tx, after: string | null, limit: number): Promise<Registered[]> {
  const { rows } = await sql<{ id: string; divisionCode: string } & Written>`
    select people.id, people.division_code as "divisionCode", coalesce(array_to_string(met, ','), '') as met,
      coalesce(array_to_string(unknown, ','), '') as unknown
    from people left join eligibility_answers on eligibility_answers.person_id = people.id
    where people.id > ${after ?? NOBODY}::uuid and people.survivor_id is null order by people.id limit ${limit}`.execute(
    db,
  )
  return rows.map(({ id, divisionCode, met, unknown }) => ({ id, divisionCode, before: { met, unknown } }))
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

export type Changed = { id: string; divisionCode: string; met: readonly string[]; unknown: readonly string[] }

export async function saveAnswers(db: Tx, changed: readonly Changed[], on: PlainDate): Promise<void> {
  if (changed.length === 0) return
  await sql`insert into eligibility_answers (person_id, division_code, met, unknown, changed_on)
    select id, "divisionCode", met, unknown, ${on}::date
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb)
      as changed (id uuid, "divisionCode" text, met text[], unknown text[])
    on conflict (person_id) do update set division_code = excluded.division_code, met = excluded.met,
      unknown = excluded.unknown, changed_on = excluded.changed_on`.execute(db)
}
