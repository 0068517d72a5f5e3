import { startOfDay } from '../../../src/domain/core/plainDate'
import type { StayReason } from '../../../src/domain/rolls/stays'
import { blindIndex, seal, unseal } from '../../platform/crypto'
import type { Tx } from '../../platform/database'
import { insertMembers, removeNumber, restateHousehold, setRelation } from './commitRepository'
import { openContent } from './content'
import type { ImportRow } from './importRepository'
import type { StoredRow } from './rowRepository'
import { beforePlace, type Before, type Home, type Kept } from './writeLines'

/** Takes back what a line changed in files that were there before. @returns why not, where it was changed again since */
export async function revert(db: Tx, roll: ImportRow, row: StoredRow): Promise<StayReason | undefined> {
  const { personId, householdId, did } = row
  if (!personId || !householdId) return undefined
  const { line, divisionCode } = openContent(roll.id, row)
  const results: boolean[] = []
  for (const kind of ['phone', 'residentId'] as const)
    if (did.includes(kind)) results.push(await removeNumber(db, kind, personId, blindIndex(kind, line[kind])))
  if (did.includes('relation'))
    results.push(await setRelation(db, { householdId, personId, from: line.relation, to: '' }))
  if (!row.beforeSealed) return results.every(Boolean) ? undefined : 'changedSince'
  const kept = JSON.parse(unseal(row.beforeSealed, beforePlace(roll.id, row.line))) as Kept
  if (isStated(kept)) results.push(await restore(db, roll, kept, householdId))
  if (results.every(Boolean)) await moveBack(db, kept.homes, { personId, divisionCode })
  return results.every(Boolean) ? undefined : 'changedSince'
}

const isStated = (kept: Kept): kept is Kept & Before => kept.statedAt !== undefined

function restore(db: Tx, roll: ImportRow, { head, address, statedAt }: Before, id: string): Promise<boolean> {
  const addressSealed = seal(address, `households:address:${id}`)
  return restateHousehold(db, { id, head, addressSealed, statedAt }, startOfDay(roll.asOf))
}

/** Who moved out lives there again; from where they moved to, the undoing takes them. */
const moveBack = (db: Tx, homes: readonly Home[] = [], who: { personId: string; divisionCode: string }) =>
  insertMembers(
    db,
    homes.map((home) => ({ ...home, ...who })),
  )
