import type { StayReason } from '../../../src/domain/rolls/stays'
import type { Context } from '../../platform/context'
import { deleteApart } from './deleteApart'
import { saveStand, type ImportRow } from './importRepository'
import { revert } from './revert'
import { listWritten, saveStay, type StoredRow } from './rowRepository'
import * as repository from './undoRepository'
import { whoStays } from './whoStays'

/** Lines that one call takes back. */
const BLOCK_ROWS = 500

/** Takes the last lines back, from the end of the file: a household goes after those who came into it. */
export async function undoBlock(context: Context, roll: ImportRow): Promise<void> {
  const { db, now } = context
  const rows = await listWritten(db, roll.id, roll.atLine, BLOCK_ROWS)
  const stays = await takeBack(context, roll, rows)
  for (const [line, why] of stays) await saveStay(db, roll.id, line, why)
  const done = roll.done + rows.length
  const isLast = rows.length < BLOCK_ROWS || done >= roll.total
  await saveStand(db, roll.id, {
    ...{ stage: isLast ? 'undone' : 'undoing', done: isLast ? roll.total : done },
    atLine: rows[rows.length - 1]?.line ?? roll.atLine,
    moreStays: stays.size,
    ...(isLast && { undoneAt: now }),
  })
}

/** @returns why lines stay, by their number */
async function takeBack({ db }: Pick<Context, 'db'>, roll: ImportRow, rows: readonly StoredRow[]) {
  const stays: Map<number, StayReason> = await whoStays(db, roll, rows)
  for (const row of rows.filter(({ line }) => !stays.has(line))) {
    const why = await revert(db, roll, row)
    if (why) stays.set(row.line, why)
  }
  const going = rows.filter(({ line }) => !stays.has(line))
  await repository.deleteMembers(
    db,
    going.filter(({ did }) => did.includes('member') && !did.includes('person')),
  )
  const begun = new Map(going.filter(({ did }) => did.includes('person')).map((row) => [row.personId ?? '', row]))
  const kept = await deleteApart(db, [...begun.keys()], async (tx, ids) => {
    await repository.deleteMembers(
      tx,
      ids.flatMap((id) => begun.get(id) ?? []),
    )
    await repository.deletePeople(tx, ids)
  })
  for (const id of kept) stays.set(begun.get(id)?.line ?? 0, 'matters')
  const households = rows.filter(({ did }) => did.includes('household')).map(({ householdId }) => householdId ?? '')
  await deleteApart(db, households, repository.deleteEmptyHouseholds)
  return stays
}
