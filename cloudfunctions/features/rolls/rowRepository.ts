import { sql } from 'kysely'
import type { Instant } from '../../../src/domain/core/plainDate'
import type { RowState } from '../../../src/domain/rolls/stages'
import type { Tx } from '../../platform/database'

export type NewRow = {
  line: number
  state: RowState
  personId?: string
  householdId?: string
  contentSealed: string
}

export async function insertRows(
  db: Tx,
  roll: { id: string; divisionCode: string },
  rows: readonly NewRow[],
): Promise<void> {
  await db
    .insertInto('roll_rows')
    .values(
      rows.map(({ line, state, personId, householdId, contentSealed }) => ({
        ...{ import_id: roll.id, division_code: roll.divisionCode, line, state, content_sealed: contentSealed },
        ...{ person_id: personId ?? null, household_id: householdId ?? null, before_sealed: null, stays: null },
        ...{ decided_by: null, decided_at: null },
      })),
    )
    .execute()
}

const columns = [
  'line',
  'state',
  'person_id as personId',
  'household_id as householdId',
  'content_sealed as contentSealed',
  'did',
  'before_sealed as beforeSealed',
  'stays',
] as const
export type StoredRow = Awaited<ReturnType<typeof listRows>>[number]
type Which = { importId: string; states: readonly RowState[]; after: number; count: number }

/** Down the file, those after a line. */
export const listRows = (db: Tx, { importId, states, after, count }: Which) =>
  db
    .selectFrom('roll_rows')
    .select(columns)
    .where('import_id', '=', importId)
    .where('state', 'in', [...states])
    .where('line', '>', after)
    .orderBy('line')
    .limit(count)
    .execute()

/** The lines with these numbers. */
export const listLines = (db: Tx, importId: string, lines: readonly number[]): Promise<StoredRow[]> =>
  db
    .selectFrom('roll_rows')
    .select(columns)
    .where('import_id', '=', importId)
    .where('line', '=', sql<number>`any(${[...lines]}::int[])`)
    .orderBy('line')
    .execute()

/** A line of the import that speaks of this person already, other than this one. */
export async function findLineOf(db: Tx, importId: string, personId: string, line: number) {
  const row = await db
    .selectFrom('roll_rows')
    .select('line')
    .where('import_id', '=', importId)
    .where('person_id', '=', personId)
    .where('line', '<>', line)
    .limit(1)
    .executeTakeFirst()
  return row?.line
}

/** What a line brings now that somebody has said what it means. */
export async function saveDecided(
  db: Tx,
  importId: string,
  { line, state, personId, householdId, contentSealed }: NewRow,
  by: { personId: string; at: Instant } | undefined,
): Promise<void> {
  await db
    .updateTable('roll_rows')
    .set({
      ...{ state, content_sealed: contentSealed, person_id: personId ?? null, household_id: householdId ?? null },
      ...{ decided_by: by?.personId ?? null, decided_at: by?.at ?? null },
    })
    .where('import_id', '=', importId)
    .where('line', '=', line)
    .execute()
}

/** Up the file, those before a line that wrote something. */
export const listWritten = (db: Tx, importId: string, before: number, count: number): Promise<StoredRow[]> =>
  db
    .selectFrom('roll_rows')
    .select(columns)
    .where('import_id', '=', importId)
    .where('line', '<', before)
    .where('did', '<>', sql<string[]>`'{}'`)
    .orderBy('line', 'desc')
    .limit(count)
    .execute()

/** Those that taking back left standing. */
export const listStaying = (db: Tx, importId: string, after: number, count: number): Promise<StoredRow[]> =>
  db
    .selectFrom('roll_rows')
    .select(columns)
    .where('import_id', '=', importId)
    .where('line', '>', after)
    .where('stays', 'is not', null)
    .orderBy('line')
    .limit(count)
    .execute()

export async function countWritten(db: Tx, importId: string): Promise<number> {
  const { count } = await db
    .selectFrom('roll_rows')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('import_id', '=', importId)
    .where('did', '<>', sql<string[]>`'{}'`)
    .executeTakeFirstOrThrow()
  return count
}

export type Written = {
  line: number
  state: RowState
  contentSealed: string
  did: readonly string[]
  beforeSealed: string | null
}

/** What committing these lines did. Told as inserts that all conflict, so that each row is found by its key whatever the planner believes. */
export async function saveWritten(
  db: Tx,
  roll: { id: string; divisionCode: string },
  rows: readonly Written[],
): Promise<void> {
  if (rows.length === 0) return
  await db
    .insertInto('roll_rows')
    .values(
      rows.map(({ line, state, contentSealed, did, beforeSealed }) => ({
        ...{ import_id: roll.id, division_code: roll.divisionCode, line, state, content_sealed: contentSealed },
        ...{ did: [...did], before_sealed: beforeSealed, stays: null, person_id: null, household_id: null },
        ...{ decided_by: null, decided_at: null },
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['import_id', 'line']).doUpdateSet((e) => ({
        state: e.ref('excluded.state'),
        content_sealed: e.ref('excluded.content_sealed'),
        did: e.ref('excluded.did'),
        before_sealed: e.ref('excluded.before_sealed'),
      })),
    )
    .execute()
}

export async function saveStay(db: Tx, importId: string, line: number, stays: string): Promise<void> {
  await db.updateTable('roll_rows').set({ stays }).where('import_id', '=', importId).where('line', '=', line).execute()
}
