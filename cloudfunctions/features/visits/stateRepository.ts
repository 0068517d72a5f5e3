import { sql } from 'kysely'
import { anyOf } from '../../platform/anyOf'
import type { Tx } from '../../platform/database'

type Households = { campaignId: string; householdIds: readonly string[] }

/** Whoever else has a visit to one of these doors waits, so that each counts what the other wrote. */
export async function lockHouseholds(db: Tx, { householdIds }: Households): Promise<void> {
  await sql`select id from households where id = any(${householdIds}::uuid[]) order by id for no key update`.execute(db)
}

export async function deleteStates(db: Tx, { campaignId, householdIds }: Households): Promise<void> {
  await db
    .deleteFrom('household_states')
    .where('campaign_id', '=', campaignId)
    .where('household_id', '=', anyOf(householdIds))
    .execute()
}

/**
 * Writes for each household the record that counts: the newest that no other replaces, as the domain's `householdState`
 * says, by the clock of the server as far as the phone knew it. Its visits are read once, and asked about its people only the
 * one that counts: a door that was knocked at often costs little more.
 */
export async function insertStates(db: Tx, { campaignId, householdIds }: Households): Promise<void> {
  await sql`
    insert into household_states (campaign_id, household_id, division_code, visit_id, officer_id, outcome, next_on,
      happened_at, last_received_at, is_doubtful, is_by_relative, has_gaps)
    with noted as materialized (
      select id, household_id, division_code, officer_id, outcome, next_on, happened_at, received_at, replaces,
        noted_at + clock_offset_ms * interval '1 millisecond' as told_at
      from visits where campaign_id = ${campaignId} and household_id = any(${householdIds}::uuid[])),
    newest as (
      select distinct on (household_id) * from noted
      where (household_id, id) not in (select household_id, replaces from noted where replaces is not null)
      order by household_id, told_at desc, id desc),
    last as (select household_id, max(received_at) as at from noted group by household_id)
    select ${campaignId}, n.household_id, n.division_code, n.id, n.officer_id, n.outcome, n.next_on, n.happened_at, last.at,
      coalesce(p.is_doubtful, false), coalesce(p.is_by_relative, false), coalesce(p.has_gaps, false)
    from newest n join last on last.household_id = n.household_id
    cross join lateral (
      select bool_or(is_doubtful) as is_doubtful, bool_or(answered_by = 'relative') as is_by_relative,
        bool_or(unanswered_groups > 0) as has_gaps
      from visit_people where visit_id = n.id) p`.execute(db)
}
