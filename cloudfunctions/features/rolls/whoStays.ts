import type { StayReason } from '../../../src/domain/rolls/stays'
import type { Tx } from '../../platform/database'
import type { ImportRow } from './importRepository'
import type { StoredRow } from './rowRepository'
import { listBuiltUpon, listInLaterImports, listVisited } from './undoRepository'

/** On which lines something has been built since, asked before anything is touched. @returns why, by line */
export async function whoStays(db: Tx, roll: ImportRow, rows: readonly StoredRow[]): Promise<Map<number, StayReason>> {
  const people = rows.map(({ personId }) => personId ?? '')
  const builtUpon = await listBuiltUpon(db, people)
  const visited = await listVisited(
    db,
    rows.map(({ householdId }) => householdId ?? ''),
  )
  const inLater = await listInLaterImports(db, people, { importId: roll.id, startedAt: roll.startedAt })
  const reasonFor = ({ personId, householdId, did }: StoredRow): StayReason | undefined => {
    const why = builtUpon.get(personId ?? '')
    if (inLater.has(personId ?? '')) return 'laterImport'
    if (did.includes('member') && visited.has(householdId ?? '')) return 'visited'
    // Somebody who was on file before has had a life of their own; only a number that opens the door may have been used.
    return did.includes('person') || why === 'signedIn' ? why : undefined
  }
  const reasons = new Map<number, StayReason>()
  for (const row of rows) {
    const why = reasonFor(row)
    if (why) reasons.set(row.line, why)
  }
  return reasons
}
