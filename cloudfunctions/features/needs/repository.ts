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

/** Of one person in all their files, the newest first; what stands open under several is named once. */
export const listNeeds = async (db: Tx, personId: string): Promise<NeedRow[]> => {
  const rows = await columns(db).where(isOf('person_id', personId)).orderBy('said_at', 'desc').orderBy('kind').execute()
  return rows.filter(({ state, kind }, place) => state !== 'open' || !isOpenLater(rows.slice(place + 1), kind))
}

const isOpenLater = (rows: readonly NeedRow[], kind: string) =>
  rows.some((one) => one.state === 'open' && one.kind === kind)

type Answered = { text: string; by: string; byName: string; at: Instant }
type Named = Pick<NeedRow, 'personId' | 'kind'>

/** @returns the files under which it stood open: none when it isn't open any more */
export async function saveAnswer(db: Tx, need: Named, { text, by, byName, at }: Answered): Promise<string[]> {
  const rows = await open(db, need)
    .set({ state: 'answered', answer: text, answered_by: by, answered_by_name: byName, closed_at: at })
    .execute()
  return rows.map(({ personId }) => personId)
}

/** @returns the files under which it stood open: none when it isn't open any more */
export async function saveWithdrawal(db: Tx, need: Named, at: Instant): Promise<string[]> {
  const rows = await open(db, need).set({ state: 'withdrawn', closed_at: at }).execute()
  return rows.map(({ personId }) => personId)
}

/** The same need under any file of the person. */
const open = (db: Tx, { personId, kind }: Named) =>
  db
    .updateTable('needs')
    .where(isOf('person_id', personId))
    .where('kind', '=', kind)
    .where('state', '=', 'open')
    .returning('person_id as personId')

/** Empty columns are left out, as the contract has it. */
export const present = ({ answer, answeredBy, closedAt, ...row }: NeedRow): Need => ({
  ...{ id: row.id, kind: row.kind, saidAt: row.saidAt, isByRelative: row.isByRelative, state: row.state },
  ...{ answer: answer ?? undefined, answeredBy: answeredBy ?? undefined, closedAt: closedAt ?? undefined },
})
