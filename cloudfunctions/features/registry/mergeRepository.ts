import { sql } from 'kysely'
import type { Instant } from '../../../src/domain/core/plainDate'
import type { Tx } from '../../platform/database'

export type FileRow = { id: string; survivorId: string | null; name: string; divisionCode: string; hasPhone: boolean }

/** All files of whom these two are of, also those that can't be seen from here. */
export async function idsOfBoth(db: Tx, one: string, other: string): Promise<string[]> {
  const { rows } = await sql<{ ids: string[] }>`
    select array(select distinct unnest(files_of(${one}) || files_of(${other})) order by 1) as ids`.execute(db)
  return rows[0]?.ids ?? []
}

export const lockFiles = (db: Tx, ids: readonly string[]): Promise<FileRow[]> =>
  db
    .selectFrom('people')
    .select(['id', 'survivor_id as survivorId', 'name', 'division_code as divisionCode'])
    .select((e) => e('phone_index', 'is not', null).as('hasPhone'))
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute() as Promise<FileRow[]>

export type MergeRow = {
  id: string
  pairId: string
  one: string
  other: string
  survivor: string
  faceId: string
  namePut: string | null
  nameBefore: string | null
  homePut: string | null
  homeBefore: string | null
}

/** The open merges among these files, in the order in which they were decided. */
export const listOpenMerges = (db: Tx, ids: readonly string[]): Promise<MergeRow[]> =>
  db
    .selectFrom('file_merges')
    .select(['id', 'pair_id as pairId', 'one_id as one', 'other_id as other', 'survivor_id as survivor'])
    .select(['face_id as faceId', 'name_put as namePut', 'name_before as nameBefore'])
    .select(['home_put as homePut', 'home_before as homeBefore'])
    .where('undone_at', 'is', null)
    .where('one_id', 'in', [...ids])
    .orderBy('decided_at')
    .orderBy('id')
    .execute()

type NewMerge = MergeRow & { divisionCode: string; at: Instant; by?: string | undefined }

export async function insertMerge(db: Tx, merge: NewMerge): Promise<void> {
  await db
    .insertInto('file_merges')
    .values({
      ...{ id: merge.id, pair_id: merge.pairId, one_id: merge.one, other_id: merge.other, survivor_id: merge.survivor },
      ...{ face_id: merge.faceId, division_code: merge.divisionCode, decided_at: merge.at, undone_at: null },
      ...{ name_put: merge.namePut, name_before: merge.nameBefore, home_put: merge.homePut },
      ...{ home_before: merge.homeBefore, decided_by: merge.by ?? null, undone_by: null },
    })
    .execute()
}

export async function closeMerge(db: Tx, id: string, at: Instant, by: string): Promise<void> {
  await db.updateTable('file_merges').set({ undone_at: at, undone_by: by }).where('id', '=', id).execute()
}

/** Which file stands for each of these. */
export async function saveFaces(db: Tx, faces: ReadonlyMap<string, string>): Promise<void> {
  const rows = [...faces].map(([id, face]) => ({ id, face: id === face ? null : face }))
  await sql`update people set survivor_id = face
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as settled (id uuid, face uuid)
    where people.id = settled.id and people.survivor_id is distinct from face`.execute(db)
}

type Profile = { name?: string | undefined; division_code?: string | undefined }

export async function putProfile(db: Tx, id: string, { name, division_code: home }: Profile): Promise<void> {
  if (!name && !home) return
  await db
    .updateTable('people')
    .set({ ...(name && { name }), ...(home && { division_code: home }) })
    .where('id', '=', id)
    .execute()
}

/** Gives the name and the home back that a merge had changed, unless somebody has changed them since. */
export async function restoreProfile(db: Tx, merge: MergeRow): Promise<void> {
  const { faceId, nameBefore, namePut, homeBefore, homePut } = merge
  await sql`update people set name = case when name = ${namePut} then ${nameBefore} else name end,
      division_code = case when division_code = ${homePut} then ${homeBefore} else division_code end
    where id = ${faceId} and (name = ${namePut} or division_code = ${homePut})`.execute(db)
}

/** A later merge that found what this one had put finds what stood there before instead. */
export async function passOnProfile(db: Tx, merge: MergeRow): Promise<void> {
  const { id, faceId, nameBefore, namePut, homeBefore, homePut } = merge
  await sql`update file_merges set name_before = case when name_before = ${namePut} then ${nameBefore} else name_before end,
      home_before = case when home_before = ${homePut} then ${homeBefore} else home_before end
    where undone_at is null and face_id = ${faceId} and one_id = any(files_of(${faceId})) and id <> ${id}
      and (name_before = ${namePut} or home_before = ${homePut})`.execute(db)
}
