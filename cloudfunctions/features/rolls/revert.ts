import { startOfDay } from '../../../src/domain/core/plainDate'
import type { StayReason } from '../../../src/domain/rolls/stays'
import { blindIndex, seal, unseal } from '../../platform/crypto'
import type { Tx } from '../../platform/database'
import { removeNumber, restateHousehold, setRelation } from './commitRepository'
import { openContent } from './content'
import type { ImportRow } from './importRepository'
import type { StoredRow } from './rowRepository'
import { beforePlace, type Before } from './writeLines'

/** Takes back what a line changed in files that were there before. @returns why not, where it was changed again since */
export async function revert(db: Tx, roll: ImportRow, row: StoredRow): Promise<StayReason | undefined> {
  const { personId, householdId, did } = row
  if (!personId || !householdId) return undefined
  const { line } = openContent(roll.id, row)
  const results: boolean[] = []
  for (const kind of ['phone', 'residentId'] as const)
    if (did.includes(kind)) results.push(await removeNumber(db, kind, personId, blindIndex(kind, line[kind])))
  if (did.includes('relation'))
    results.push(await setRelation(db, { householdId, personId, from: line.relation, to: '' }))
  if (row.beforeSealed) results.push(await restore(db, roll, row.line, row.beforeSealed, householdId))
  return results.every(Boolean) ? undefined : 'changedSince'
}

function restore(db: Tx, roll: ImportRow, line: number, beforeSealed: string, id: string): Promise<boolean> {
  const { head, address, statedAt } = JSON.parse(unseal(beforeSealed, beforePlace(roll.id, line))) as Before
  const addressSealed = seal(address, `households:address:${id}`)
  return restateHousehold(db, { id, head, addressSealed, statedAt }, startOfDay(roll.asOf))
}
