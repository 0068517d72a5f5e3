import { sql } from 'kysely'
import type { Instant } from '../../../src/domain/core/plainDate'
import type { Reason } from '../../../src/domain/returnees/compareFiles'
import type { JoinedFile, PairState } from '../../../src/domain/returnees/joinFiles'
import type { Tx } from '../../platform/database'
import type { PageKey } from '../../platform/page'
import { withinArea } from '../../platform/withinArea'

export type PairRow = {
  id: string
  oneId: string
  otherId: string
  divisionCode: string
  reasons: Reason[]
  state: PairState
  version: number
  foundAt: Instant
  decidedAt: Instant | null
  decidedBy: string | null
}
export type LockedPair = Pick<PairRow, 'id' | 'oneId' | 'otherId' | 'divisionCode' | 'version'>

type NewPair = { id: string; oneId: string; otherId: string; divisionCode: string; reasons: Reason[]; at: Instant }

/** A pair that waits, as it is seen now; undefined where people have decided. */
export async function savePair(db: Tx, { at, ...pair }: NewPair): Promise<LockedPair | undefined> {
  return db
    .insertInto('file_pairs')
    .values({
      ...{ id: pair.id, one_id: pair.oneId, other_id: pair.otherId, division_code: pair.divisionCode },
      ...{ reasons: pair.reasons, state: 'waiting', found_at: at, decided_at: null, decided_by: null },
      decided_by_name: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['one_id', 'other_id'])
        .doUpdateSet({ reasons: pair.reasons, division_code: pair.divisionCode })
        .where('file_pairs.state', '=', 'waiting'),
    )
    .returning(['id', 'one_id as oneId', 'other_id as otherId', 'division_code as divisionCode', 'version'])
    .executeTakeFirst()
}

const columns = [
  'file_pairs.id',
  'file_pairs.one_id as oneId',
  'file_pairs.other_id as otherId',
  'file_pairs.division_code as divisionCode',
  'file_pairs.reasons',
  'file_pairs.state',
  'file_pairs.version',
  'file_pairs.found_at as foundAt',
  'file_pairs.decided_at as decidedAt',
  'file_pairs.decided_by_name as decidedBy',
] as const

export const findPair = (db: Tx, id: string): Promise<PairRow | undefined> =>
  db.selectFrom('file_pairs').select(columns).where('id', '=', id).executeTakeFirst()

/** Two who decide at once take turns. */
export const lockPair = (db: Tx, id: string): Promise<PairRow | undefined> =>
  db.selectFrom('file_pairs').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()

type Decided = { state: PairState; at: Instant; by?: string | undefined; byName: string }

export async function decidePair(db: Tx, { id, version }: LockedPair, decided: Decided): Promise<void> {
  await db
    .updateTable('file_pairs')
    .set({
      ...{ state: decided.state, decided_at: decided.at, decided_by_name: decided.byName },
      ...{ decided_by: decided.by ?? null, version: version + 1 },
    })
    .where('id', '=', id)
    .execute()
}

/** What hangs on the two files and decides who may join them; undefined where one of them can't be seen. */
export async function listJoinedFiles(
  db: Tx,
  [one, other]: readonly [string, string],
): Promise<[JoinedFile, JoinedFile] | undefined> {
  const { rows } =
    await sql<JoinedFile>`select id, division_code as "divisionCode", phone_index is not null as "hasPhone",
      resident_id_index is not null as "hasResidentId", "isSignedIn", "holdsOffice", applications, visits
    from people join hangs_on(array[${one}, ${other}]::uuid[]) on "personId" = people.id
    where id in (${one}, ${other})`.execute(db)
  const [first, second] = [rows.find(({ id }) => id === one), rows.find(({ id }) => id === other)]
  return first && second ? [first, second] : undefined
}

/** Pairs in these areas of which the fence lets both files be seen; never one's own file. */
type Desk = { areas: readonly string[]; butOf: string; count: number; after: PageKey | undefined }
const pairsOf = (db: Tx, { areas, butOf }: Desk) =>
  db
    .selectFrom('file_pairs')
    .innerJoin('people as one', 'one.id', 'file_pairs.one_id')
    .innerJoin('people as other', 'other.id', 'file_pairs.other_id')
    .select(columns)
    .select(['one.name as oneName', 'one.division_code as onePlace'])
    .select(['other.name as otherName', 'other.division_code as otherPlace'])
    .where((eb) => eb.or(areas.map((area) => withinArea('file_pairs.division_code', area))))
    .where('one.id', '<>', butOf)
    .where('other.id', '<>', butOf)
export type ListedPair = Awaited<ReturnType<ReturnType<typeof pairsOf>['executeTakeFirstOrThrow']>>

/** What waits, the longest waiting first; not what has become one person meanwhile, or follows from what was decided. */
export function listWaiting(db: Tx, desk: Desk): Promise<ListedPair[]> {
  const { after, count } = desk
  const waiting = pairsOf(db, desk)
    .where('file_pairs.state', '=', 'waiting')
    .where(sql<boolean>`coalesce(one.survivor_id, one.id) <> coalesce(other.survivor_id, other.id)`)
    .where(sql<boolean>`not told_apart(one.id, other.id)`)
  const page = after
    ? waiting.where((e) => e(e.refTuple('found_at', 'file_pairs.id'), '>', e.tuple(after.at, after.id)))
    : waiting
  return page.orderBy('found_at').orderBy('file_pairs.id').limit(count).execute()
}

/** What was decided, the latest first. */
export function listDecided(db: Tx, desk: Desk): Promise<ListedPair[]> {
  const { after, count } = desk
  const decided = pairsOf(db, desk).where('file_pairs.state', '<>', 'waiting')
  const page = after
    ? decided.where((e) => e(e.refTuple('decided_at', 'file_pairs.id'), '<', e.tuple(after.at, after.id)))
    : decided
  return page.orderBy('decided_at', 'desc').orderBy('file_pairs.id', 'desc').limit(count).execute()
}
