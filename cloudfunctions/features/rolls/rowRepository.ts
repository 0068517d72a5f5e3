import { sql } from 'kysely'
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
