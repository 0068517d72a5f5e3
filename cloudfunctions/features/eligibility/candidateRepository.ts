import { sql } from 'kysely'
import type { Facts } from '../../../src/domain/eligibility/facts'
import type { Tx } from '../../platform/database'
import { withinArea } from '../../platform/withinArea'

export type Registered = { id: string; name: string; divisionCode: string; divisionName: string | null; facts: Facts }
/** The last person of the page before: their village and id. */
export type After = { divisionCode: string; personId: string }

/**
 * People of the registry in these areas, village by village: those of whom at least one fact is known, and who aren't
 * applying for the policy or have had it. With the newest of each of their facts.
 */
export async function listRegistered(
  db: Tx,
  { areas, policyId, after, limit }: { areas: readonly string[]; policyId: string; after?: After; limit: number },
): Promise<Registered[]> {
  const inAreas = sql.join(
    areas.map((area) => withinArea('people.division_code', area)),
    sql` or `,
  )
  const { rows } = await sql<Registered>`
    select people.id, people.name, people.division_code as "divisionCode", divisions.name as "divisionName", known.facts
    from people
    left join divisions on divisions.code = people.division_code
    cross join lateral (select case when exists (select from people further where further.survivor_id = people.id)
      then files_of(people.id) else array[people.id] end as ids) file
    cross join lateral (
      select jsonb_object_agg(newest.name, newest.value) as facts from (
        select distinct on (name) name, value from person_facts
        where person_facts.person_id = any(file.ids) order by name, recorded_at desc, id desc) newest) known
    where (${inAreas}) and people.survivor_id is null and known.facts is not null
      and (people.division_code, people.id) > (${after?.divisionCode ?? ''}, ${after?.personId ?? NOBODY}::uuid)
      and not exists (select 1 from applications where applications.applicant_id = any(file.ids)
        and applications.policy_id = ${policyId}
        and applications.status not in ('draft', 'declined', 'rejected', 'withdrawn', 'terminated'))
    order by people.division_code, people.id limit ${limit}`.execute(db)
  return rows
}

const NOBODY = '00000000-0000-0000-0000-000000000000'
