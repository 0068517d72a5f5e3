import { sql } from 'kysely'
import type { Tx } from '../../platform/database'

type Households = { campaignId: string; householdIds: readonly string[] }

const listed = (ids: readonly string[]) => sql.join(ids.map((id) => sql`${id}::uuid`))

/** Whoever else has a visit to one of these doors waits, so that each counts what the other wrote. */
export async function lockHouseholds(db: Tx, { householdIds }: Households): Promise<void> {
  await sql`select id from households where id in (${listed(householdIds)}) order by id for no key update`.execute(db)
}

export async function deleteStates(db: Tx, { campaignId, householdIds }: Households): Promise<void> {
  await db
    .deleteFrom('household_states')
    .where('campaign_id', '=', campaignId)
    .where('household_id', 'in', [...householdIds])
    .execute()
}

/**
 * Writes for each household the record that counts: the newest that no other replaces, as the domain's `householdState`
 * says, by the clock of the server as far as the phone knew it.
 */
export async function insertStates(db: Tx, { campaignId, householdIds }: Households): Promise<void> {
  await sql`
    insert into household_states (campaign_id, household_id, division_code, visit_id, officer_id, outcome, next_on,
      happened_at, last_received_at, is_doubtful, is_by_relative, has_gaps)
    select distinct on (v.household_id) v.campaign_id, v.household_id, v.division_code, v.id, v.officer_id, v.outcome,
      v.next_on, v.happened_at,
      (select max(l.received_at) from visits l where l.household_id = v.household_id and l.campaign_id = v.campaign_id),
      exists (select from visit_people p where p.visit_id = v.id and p.is_doubtful),
      exists (select from visit_people p where p.visit_id = v.id and p.answered_by = 'relative'),
      exists (select from visit_people p where p.visit_id = v.id and p.unanswered_groups > 0)
    from visits v
    where v.campaign_id = ${campaignId} and v.household_id in (${listed(householdIds)})
      and not exists (select from visits r
        where r.household_id = v.household_id and r.campaign_id = v.campaign_id and r.replaces = v.id)
    order by v.household_id, v.noted_at + v.clock_offset_ms * interval '1 millisecond' desc, v.id desc`.execute(db)
}
