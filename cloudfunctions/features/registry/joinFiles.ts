import type { Instant } from '../../../src/domain/core/plainDate'
import { Problem } from '../../../src/domain/core/problem'
import { settleFiles } from '../../../src/domain/returnees/settleFiles'
import type { Tx } from '../../platform/database'
import { newId } from '../../platform/newId'
import {
  closeMerge,
  idsOfBoth,
  insertMerge,
  listOpenMerges,
  lockFiles,
  passOnProfile,
  putProfile,
  restoreProfile,
  saveFaces,
  type FileRow,
} from './mergeRepository'
import { decidePair, type LockedPair } from './pairRepository'
import { tellBoth } from './tellBoth'

type By = { id: string; name: string }
export type Joining = {
  pair: LockedPair
  survivorId: string
  nameFrom: string
  homeFrom: string
  at: Instant
  /** nobody where the timer joins what is certain */
  by?: By | undefined
}

const SYSTEM = '系统按身份证号'

/**
 * Joins the two: no row of either moves, one file points at the other from then on.
 * @throws Problem wrong_area where a further file of one of them can't be seen; try_again
 */
export async function joinFiles(db: Tx, { pair, survivorId, nameFrom, homeFrom, at, by }: Joining): Promise<void> {
  const { oneId: one, otherId: other } = pair
  const files = await lockAll(db, pair)
  const ids = files.map(({ id }) => id)
  const open = await listOpenMerges(db, ids)
  const faces = settleFiles(ids, [...open, { one, other, survivor: survivorId }])
  const face = getFile(files, faces.get(survivorId))
  const [name, home] = [getFile(files, nameFrom).name, getFile(files, homeFrom).divisionCode]
  const profile = {
    ...{ namePut: null, nameBefore: null, homePut: null, homeBefore: null },
    ...(name !== face.name && { namePut: name, nameBefore: face.name }),
    ...(home !== face.divisionCode && { homePut: home, homeBefore: face.divisionCode }),
  }
  const id = newId()
  const merge = { id, pairId: pair.id, one, other, survivor: survivorId, faceId: face.id, ...profile }
  await insertMerge(db, { ...merge, divisionCode: pair.divisionCode, at, by: by?.id })
  await saveFaces(db, faces)
  await putProfile(db, face.id, { name: profile.namePut ?? undefined, division_code: profile.homePut ?? undefined })
  const byName = by?.name ?? SYSTEM
  await decidePair(db, pair, { state: 'joined', at, by: by?.id, byName })
  await tellBoth(db, { kind: 'filesJoined', files: theTwo(files, pair), mergeId: id, at, by: by?.id, byName })
}

/** Takes a joining back, and remembers that the two are different people. @throws Problem wrong_area, try_again */
export async function partFiles(db: Tx, { pair, at, by }: { pair: LockedPair; at: Instant; by: By }): Promise<void> {
  const files = await lockAll(db, pair)
  const ids = files.map(({ id }) => id)
  const open = await listOpenMerges(db, ids)
  const merge = open.find(({ pairId }) => pairId === pair.id)
  if (!merge) throw new Problem('stale_version')
  await closeMerge(db, merge.id, at, by.id)
  await restoreProfile(db, merge)
  await passOnProfile(db, merge)
  await saveFaces(
    db,
    settleFiles(
      ids,
      open.filter((one) => one !== merge),
    ),
  )
  await decidePair(db, pair, { state: 'different', at, by: by.id, byName: by.name })
  const told = { files: theTwo(files, pair), mergeId: merge.id, at, by: by.id, byName: by.name }
  await tellBoth(db, { kind: 'filesParted', ...told })
}

/** Every file of the two people, locked: whoever joins another one of them waits, and then looks anew. */
async function lockAll(db: Tx, { oneId, otherId }: LockedPair): Promise<FileRow[]> {
  const ids = await idsOfBoth(db, oneId, otherId)
  const files = await lockFiles(db, ids)
  if (files.length < ids.length) throw new Problem('wrong_area')
  if ((await idsOfBoth(db, oneId, otherId)).join() !== ids.join()) throw new Problem('try_again')
  return files
}

function getFile(files: readonly FileRow[], id: string | undefined): FileRow {
  const file = files.find((one) => one.id === id)
  if (!file) throw new Problem('not_found')
  return file
}

const theTwo = (files: readonly FileRow[], { oneId, otherId }: LockedPair) =>
  files.filter(({ id }) => id === oneId || id === otherId)
