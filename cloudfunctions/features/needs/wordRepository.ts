import { sql } from 'kysely'
import type { NeedKind } from '../../../src/domain/needs/need'
import type { Closure } from '../../../src/domain/needs/standing'
import type { Tx } from '../../platform/database'
import type { NewNeed } from './noteRepository'
import type { Said } from './saidBy'

const anyOf = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`

/** Everybody who was met at one of these visits, in one order whoever asks. */
export async function listPeopleIn(db: Tx, visitIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('visit_people')
    .select('person_id as id')
    .distinct()
    .where('visit_id', '=', anyOf(visitIds))
    .orderBy('person_id')
    .execute()
  return rows.map(({ id }) => id)
}

/** The visits at which one of them was met. */
export async function listVisitsOf(db: Tx, personIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('visit_people')
    .select('visit_id as id')
    .distinct()
    .where('person_id', '=', anyOf(personIds))
    .execute()
  return rows.map(({ id }) => id)
}

export const listRecords = (db: Tx, visitIds: readonly string[]) =>
  db
    .selectFrom('visits')
    .select(['id', 'household_id as householdId', 'happened_at as happenedAt', 'record_sealed as recordSealed'])
    .where('id', '=', anyOf(visitIds))
    .execute()

/** Which records another replaces in these households. */
export async function listReplaced(db: Tx, householdIds: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('visits')
    .select('replaces')
    .where('household_id', '=', anyOf(householdIds))
    .where('replaces', 'is not', null)
    .execute()
  return new Set(rows.flatMap(({ replaces }) => replaces ?? []))
}

/** What stands of them by records that lie outside the fence. */
export async function listUnseen(db: Tx, personIds: readonly string[]): Promise<Said[]> {
  const { rows } = await sql<Omit<Said, 'householdId'>>`
    select person_id as "personId", division_code as "divisionCode", visit_id as "visitId", said_at as at,
      is_by_relative as "isByRelative", segment, '{}'::text[] as kinds
    from followings f where person_id = any(${personIds}::uuid[]) and not exists (select from visits v where v.id = f.visit_id)
    union all
    select person_id, division_code, visit_id, said_at, is_by_relative, 'unknown', array[kind]
    from needs n where person_id = any(${personIds}::uuid[]) and state = 'open'
      and not exists (select from visits v where v.id = n.visit_id)`.execute(db)
  return rows.map((row) => ({ ...row, householdId: '' }))
}

/** What was answered or withdrawn of theirs, and when. */
export const listClosures = async (
  db: Tx,
  personIds: readonly string[],
): Promise<(Closure & { personId: string })[]> => {
  const rows = await db
    .selectFrom('needs')
    .select(['person_id as personId', 'kind', 'closed_at as at'])
    .where('person_id', '=', anyOf(personIds))
    .where('state', '<>', 'open')
    .execute()
  return rows.flatMap(({ at, ...row }) => (at ? [{ ...row, at }] : []))
}

type Named = { personId: string; kind: NeedKind }

/** What stands open of them and was never said. */
export async function deleteNeeds(db: Tx, personIds: readonly string[], open: readonly Named[]): Promise<void> {
  const kept = open.map(({ personId, kind }) => `${personId} ${kind}`)
  await sql`delete from needs where person_id = any(${personIds}::uuid[]) and state = 'open'
    and person_id || ' ' || kind <> all(${kept}::text[])`.execute(db)
}

/** What stands open, since the word by which it does. */
export async function restateNeeds(db: Tx, open: readonly NewNeed[]): Promise<void> {
  if (open.length === 0) return
  await sql`
    insert into needs (id, person_id, division_code, kind, visit_id, said_at, is_by_relative, state)
    select n.id, n."personId", n."divisionCode", n.kind, n."visitId", n.at, n."isByRelative", 'open'
    from jsonb_to_recordset(${JSON.stringify(open)}::jsonb) as n (id uuid, "personId" uuid, "divisionCode" text, kind text,
      "visitId" uuid, at timestamptz, "isByRelative" boolean)
    on conflict (person_id, kind) where state = 'open' do update set visit_id = excluded.visit_id,
      said_at = excluded.said_at, is_by_relative = excluded.is_by_relative`.execute(db)
}

/** What each of them wants, by the word that says it. */
export async function restateFollowings(db: Tx, words: readonly Said[]): Promise<void> {
  if (words.length === 0) return
  await sql`
    insert into followings (person_id, division_code, segment, visit_id, said_at, is_by_relative)
    select n."personId", n."divisionCode", n.segment, n."visitId", n.at, n."isByRelative"
    from jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as n ("personId" uuid, "divisionCode" text, segment text,
      "visitId" uuid, at timestamptz, "isByRelative" boolean)
    on conflict (person_id) do update set segment = excluded.segment, visit_id = excluded.visit_id,
      said_at = excluded.said_at, is_by_relative = excluded.is_by_relative`.execute(db)
}

/** Nothing is left of what they want, but what was answered stays on somebody's list. */
export async function silenceFollowings(db: Tx, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  await db.updateTable('followings').set({ segment: 'unknown' }).where('person_id', '=', anyOf(personIds)).execute()
}

/** Those of whom nothing was ever said. */
export async function deleteFollowings(db: Tx, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  await db.deleteFrom('followings').where('person_id', '=', anyOf(personIds)).execute()
}
