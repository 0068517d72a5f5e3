import { sql } from 'kysely'
import type { Instant } from '../../../src/domain/core/plainDate'
import type { Reason } from '../../../src/domain/returnees/compareFiles'
import type { Statement } from '../../../src/domain/returnees/fieldHistory'
import type { Tx } from '../../platform/database'
import { isOf } from '../../platform/isOf'
import type { PageKey } from '../../platform/page'

/** So much was never said of anybody; beyond it the oldest isn't shown. */
const MOST = 1000

/** Everything that was ever stated of a person, in whichever of their files, the newest first. */
export async function listStatements(db: Tx, personId: string): Promise<Statement[]> {
  const rows = await db
    .selectFrom('person_facts')
    .select(['name', 'value', 'source', 'as_of as asOf', 'recorded_at as recordedAt', 'by_relative as byRelative'])
    .select('visit_id as visitId')
    .where(isOf('person_id', personId))
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute()
  return rows.map(({ visitId, ...row }) => ({ ...row, visitId: visitId ?? undefined }))
}

export type OwnRow = {
  id: string
  name: string
  divisionCode: string
  createdAt: Instant
  phoneSealed: string | null
  residentIdSealed: string | null
}

/** All files of a person, the one that stands for them first. */
export const listOwnFiles = (db: Tx, personId: string): Promise<OwnRow[]> =>
  db
    .selectFrom('people')
    .select(['id', 'name', 'division_code as divisionCode', 'created_at as createdAt'])
    .select(['phone_sealed as phoneSealed', 'resident_id_sealed as residentIdSealed'])
    .where(isOf('id', personId))
    .orderBy((e) => e('id', '=', personId), 'desc')
    .orderBy('created_at')
    .execute()

export type VisitToMe = { id: string; at: Instant; officer: string; answeredBy: 'self' | 'relative' }

export async function listVisitsToMe(db: Tx): Promise<VisitToMe[]> {
  const { rows } = await sql<VisitToMe>`select * from visits_to_me() order by at desc, id desc limit 100`.execute(db)
  return rows
}

export type MyMerge = { at: Instant; by: string | null; foundBy: Reason[] }

export async function listMyMerges(db: Tx): Promise<MyMerge[]> {
  const { rows } = await sql<MyMerge>`select at, by, "foundBy" from my_merges() order by at desc`.execute(db)
  return rows
}

export type LookRow = {
  id: string
  at: Instant
  action: string
  procedure: string | undefined
  name: string | undefined
  office: string | undefined
}

export async function listLooks(db: Tx, count: number, after: PageKey | undefined): Promise<LookRow[]> {
  const { at = 'infinity', id = NOBODY } = after ?? {}
  const { rows } = await sql<LookRow>`
    select * from looks_at_me(${at}::timestamptz, ${id}::uuid, ${count}) order by at desc, id desc`.execute(db)
  return rows.map(({ procedure, name, office, ...row }) => ({
    ...row,
    ...{ procedure: procedure ?? undefined, name: name ?? undefined, office: office ?? undefined },
  }))
}

const NOBODY = '00000000-0000-0000-0000-000000000000'
