import type { Instant } from '../../../src/domain/core/plainDate'
import { Problem } from '../../../src/domain/core/problem'
import type { Need } from '../../../src/contract/needs'
import type { Tx } from '../../platform/database'
import { isOf } from '../../platform/isOf'

const columns = (db: Tx) =>
  db
    .selectFrom('needs')
    .select(['id', 'person_id as personId', 'division_code as divisionCode', 'kind', 'visit_id as visitId'])
    .select(['said_at as saidAt', 'is_by_relative as isByRelative', 'state', 'answer'])
    .select(['answered_by_name as answeredBy', 'closed_at as closedAt'])
export type NeedRow = Awaited<ReturnType<ReturnType<typeof columns>['executeTakeFirstOrThrow']>>

/** @throws Problem not_found, also where it lies outside the fence */
export async function getNeed(db: Tx, id: string): Promise<NeedRow> {
  const row = await columns(db).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('not_found')
  return row
}

/** Of one person in all their files, the newest first. */
export const listNeeds = (db: Tx, personId: string): Promise<NeedRow[]> =>
  columns(db).where(isOf('person_id', personId)).orderBy('said_at', 'desc').orderBy('kind').execute()

type Answered = { text: string; by: string; byName: string; at: Instant }

/** False when it isn't open any more. */
export async function saveAnswer(db: Tx, id: string, { text, by, byName, at }: Answered): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('needs')
    .set({ state: 'answered', answer: text, answered_by: by, answered_by_name: byName, closed_at: at })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** False when it isn't open any more. */
export async function saveWithdrawal(db: Tx, id: string, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('needs')
    .set({ state: 'withdrawn', closed_at: at })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Empty columns are left out, as the contract has it. */
export const present = ({ answer, answeredBy, closedAt, ...row }: NeedRow): Need => ({
  ...{ id: row.id, kind: row.kind, saidAt: row.saidAt, isByRelative: row.isByRelative, state: row.state },
  ...{ answer: answer ?? undefined, answeredBy: answeredBy ?? undefined, closedAt: closedAt ?? undefined },
})
