import { sql } from 'kysely'
import type { Instant } from '../../../src/domain/core/plainDate'
import type { NeedKind } from '../../../src/domain/needs/need'
import type { Segment } from '../../../src/domain/needs/segmentOf'
import type { Tx } from '../../platform/database'

type Said = { personId: string; visitId: string; divisionCode: string; at: Instant; isByRelative: boolean }
export type NewNeed = Said & { id: string; householdId: string; kind: NeedKind }

/** A record that another replaces says nothing. */
const isReplaced = sql`exists (select from visits r where r.household_id = n."householdId" and r.replaces = n."visitId")`

/**
 * A need stands open since the first word that names it after it was last answered or withdrawn: a visit from before that,
 * however late it comes, opens nothing again.
 */
export async function insertNeeds(db: Tx, needs: readonly NewNeed[]): Promise<void> {
  if (needs.length === 0) return
  await sql`
    insert into needs (id, person_id, division_code, kind, visit_id, said_at, is_by_relative, state)
    select distinct on (n."personId", n.kind)
      n.id, n."personId", n."divisionCode", n.kind, n."visitId", n.at, n."isByRelative", 'open'
    from jsonb_to_recordset(${JSON.stringify(needs)}::jsonb) as n (id uuid, "personId" uuid, "divisionCode" text, kind text,
      "visitId" uuid, "householdId" uuid, at timestamptz, "isByRelative" boolean)
    where not ${isReplaced}
      and not exists (select from needs k where k.person_id = n."personId" and k.kind = n.kind and k.closed_at >= n.at)
    order by n."personId", n.kind, n.at, n."visitId"
    on conflict (person_id, kind) where state = 'open' do update set visit_id = excluded.visit_id,
      said_at = excluded.said_at, is_by_relative = excluded.is_by_relative
    where (excluded.said_at, excluded.visit_id) < (needs.said_at, needs.visit_id)`.execute(db)
}

/** The newest word on what somebody wants counts; one that is silent about it changes nothing of it. */
export async function saveFollowings(
  db: Tx,
  said: readonly (Said & { householdId: string; segment: Segment })[],
): Promise<void> {
  if (said.length === 0) return
  await sql`
    insert into followings (person_id, division_code, segment, visit_id, said_at, is_by_relative)
    select distinct on (n."personId") n."personId", n."divisionCode", n.segment, n."visitId", n.at, n."isByRelative"
    from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as n ("personId" uuid, "divisionCode" text, segment text,
      "visitId" uuid, "householdId" uuid, at timestamptz, "isByRelative" boolean)
    where not ${isReplaced}
    order by n."personId", n.segment = 'unknown', n.at desc, n."visitId" desc
    on conflict (person_id) do update set segment = excluded.segment, visit_id = excluded.visit_id,
      said_at = excluded.said_at, is_by_relative = excluded.is_by_relative
    where (excluded.segment <> 'unknown', excluded.said_at, excluded.visit_id)
      > (followings.segment <> 'unknown', followings.said_at, followings.visit_id)`.execute(db)
}

/** Brings up to date what is open of these people, and since when; where it stands so already nothing is written. */
export async function updateWaiting(db: Tx, personIds: readonly string[]): Promise<void> {
  await sql`
    update followings f set open_kinds = w.kinds, waiting_since = w.since from (
      select p.id, coalesce(array_agg(n.kind order by n.said_at, n.kind) filter (where n.kind is not null), '{}') as kinds,
        min(n.said_at) as since
      from unnest(${[...new Set(personIds)].sort()}::uuid[]) as p (id)
      left join needs n on n.person_id = p.id and n.state = 'open' group by p.id) w
    where f.person_id = w.id and (f.open_kinds, f.waiting_since) is distinct from (w.kinds, w.since)`.execute(db)
}
