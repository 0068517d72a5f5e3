import { sql } from 'kysely'
import type { Undertaking } from '../../../src/domain/applications/application'
import type { Tx } from '../../platform/database'

export async function listUndertakings(db: Tx, ids: readonly string[]): Promise<Map<string, Undertaking>> {
  if (!ids.length) return new Map()
  const rows = await db
    .selectFrom('undertakings')
    .selectAll()
    .where('application_id', 'in', [...ids])
    .execute()
  return new Map(
    rows.map((row) => [
      row.application_id,
      {
        missingKeys: row.missing_keys,
        text: row.text,
        signedAt: row.signed_at,
        workingDays: row.working_days,
        dueOn: row.due_on,
        isEstimate: row.is_due_estimate,
        state: row.state,
        restored: row.restored_at ? { at: row.restored_at, comment: row.restored_comment ?? '' } : undefined,
      },
    ]),
  )
}

/** Whether the person broke an undertaking, anywhere in the city, and hasn't been restored. */
export async function hasBrokenUndertaking(db: Tx, personId: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select has_broken_undertaking(${personId}) as is`.execute(db)
  return rows[0]?.is ?? false
}

type Case = { id: string; divisionCode: string; applicantId: string }

export const undertakingRow = ({ id, divisionCode, applicantId }: Case, promise: Undertaking) => ({
  application_id: id,
  division_code: divisionCode,
  person_id: applicantId,
  missing_keys: promise.missingKeys,
  text: promise.text,
  signed_at: promise.signedAt,
  working_days: promise.workingDays,
  due_on: promise.dueOn,
  is_due_estimate: promise.isEstimate,
  state: promise.state,
  ended_at: null,
  restored_at: null,
  restored_by: null,
  restored_comment: null,
})

export async function insertUndertaking(db: Tx, application: Case, promise: Undertaking): Promise<void> {
  await db.insertInto('undertakings').values(undertakingRow(application, promise)).execute()
}

/** @returns whether the day is another than before */
export async function saveUndertakingDue(db: Tx, id: string, { dueOn, isEstimate }: Undertaking): Promise<boolean> {
  const { rows } = await sql<{ moved: boolean }>`update undertakings u
    set due_on = ${dueOn}, is_due_estimate = ${isEstimate}
    from undertakings before
    where u.application_id = ${id} and u.state = 'open' and before.application_id = u.application_id
    returning before.due_on <> u.due_on as moved`.execute(db)
  return rows[0]?.moved ?? false
}

export async function endUndertaking(db: Tx, id: string, state: Undertaking['state'], at: string): Promise<void> {
  await db
    .updateTable('undertakings')
    .set({ state, ended_at: at })
    .where('application_id', '=', id)
    .where('state', '=', 'open')
    .execute()
}

/** Whether there was a broken undertaking to restore. */
export async function restoreBroken(
  db: Tx,
  { id, by, at, comment }: { id: string; by: string; at: string; comment: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('undertakings')
    .set({ restored_at: at, restored_by: by, restored_comment: comment })
    .where('application_id', '=', id)
    .where('state', '=', 'broken')
    .where('restored_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
