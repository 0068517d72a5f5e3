import { sql } from 'kysely'
import type { StayReason } from '../../../src/domain/rolls/stays'
import type { Instant } from '../../../src/domain/core/plainDate'
import type { Tx } from '../../platform/database'

/** Why each of these people has to stay; nobody is named who may go. */
export async function listBuiltUpon(db: Tx, personIds: readonly string[]): Promise<Map<string, StayReason>> {
  if (personIds.length === 0) return new Map()
  const { rows } = await sql<{
    person_id: string
    why: StayReason
  }>`select person_id, why from built_upon(${[...personIds]}::uuid[]) order by why`.execute(db)
  return new Map(rows.map(({ person_id: id, why }) => [id, why]))
}

type Later = { importId: string; startedAt: Instant }

/** Those of whom an import that came later speaks too. */
export async function listInLaterImports(
  db: Tx,
  personIds: readonly string[],
  { importId, startedAt }: Later,
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('roll_rows')
    .innerJoin('roll_imports', 'roll_imports.id', 'roll_rows.import_id')
    .select('roll_rows.person_id')
    .distinct()
    .where('roll_rows.person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .where((e) => e(e.refTuple('started_at', 'roll_imports.id'), '>', e.tuple(startedAt, importId)))
    .where('stage', 'in', ['committing', 'committed'])
    .execute()
  return new Set(rows.flatMap(({ person_id: id }) => (id ? [id] : [])))
}

/** The households that somebody has been at. */
export async function listVisited(db: Tx, householdIds: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('visits')
    .select('household_id')
    .distinct()
    .where('household_id', '=', sql<string>`any(${[...householdIds]}::uuid[])`)
    .execute()
  return new Set(rows.map(({ household_id: id }) => id))
}

type Membership = { householdId: string | null; personId: string | null }

export async function deleteMembers(db: Tx, members: readonly Membership[]): Promise<void> {
  if (members.length === 0) return
  await sql`delete from household_members m
    using unnest(${members.map(({ householdId }) => householdId)}::uuid[], ${members.map(({ personId }) => personId)}::uuid[])
      as gone (household_id, person_id)
    where m.household_id = gone.household_id and m.person_id = gone.person_id`.execute(db)
}

/** Households that nobody lives in any more, by the registry. */
export async function deleteEmptyHouseholds(db: Tx, ids: readonly string[]): Promise<void> {
  await db
    .deleteFrom('households')
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where((e) =>
      e.not(
        e.exists(e.selectFrom('household_members').select('person_id').whereRef('household_id', '=', 'households.id')),
      ),
    )
    .execute()
}

export async function deletePeople(db: Tx, ids: readonly string[]): Promise<void> {
  await db
    .deleteFrom('people')
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
}
