import type { Household } from '../../../src/contract/visits'
import type { VisitRecord } from '../../../src/domain/visits/visit'
import { unseal } from '../../platform/crypto'
import type { Tx } from '../../platform/database'
import { listHouseholds, listMembers, listRecords, readKnown, type HouseholdRow } from './repository'

const AT_ONCE = 250
/** What a phone can store and a slow network carry in one piece. */
const PAGE_BYTES = 80 * 1024

type Village = { campaignId: string; divisionCode: string; after?: string }

/** One page of a village's roll: as many households as its bytes hold, and always one. */
export async function readRoll(db: Tx, { campaignId, divisionCode, after }: Village) {
  const rows = await listHouseholds(db, { divisionCode, after, count: AT_ONCE + 1 })
  const page = cutToSize(await present(db, rows.slice(0, AT_ONCE), campaignId))
  return { items: page, next: page.length < rows.length ? page[page.length - 1]?.id : undefined }
}

function cutToSize(households: readonly Household[]): Household[] {
  let bytes = 0
  const over = households.findIndex((one) => (bytes += Buffer.byteLength(JSON.stringify(one)) + 1) > PAGE_BYTES)
  return over < 0 ? [...households] : households.slice(0, Math.max(1, over))
}

/** These households as a phone takes them, in the order of the rows. */
export async function present(db: Tx, rows: readonly HouseholdRow[], campaignId: string): Promise<Household[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const members = await listMembers(db, ids)
  const known = await readKnown(
    db,
    members.map(({ personId }) => personId),
  )
  const membersOf = byHousehold(members)
  const recordsOf = byHousehold(await listRecords(db, ids, campaignId))
  return rows.map(({ id, divisionCode, head, addressSealed }) => ({
    ...{ id, divisionCode, head, address: unseal(addressSealed, `households:address:${id}`) },
    members: membersOf(id).map(({ personId, name, relation, phoneSealed }) => ({
      ...{ personId, name, relation, known: known.get(personId) ?? {} },
      phone: phoneSealed ? unseal(phoneSealed, `people:phone:${personId}`) : undefined,
    })),
    records: recordsOf(id).map(
      ({ id: visitId, recordSealed }) => JSON.parse(unseal(recordSealed, `visits:record:${visitId}`)) as VisitRecord,
    ),
  }))
}

/** The rows of one household, in their order. */
function byHousehold<R extends { householdId: string }>(rows: readonly R[]): (id: string) => readonly R[] {
  const found = new Map<string, R[]>()
  for (const row of rows) {
    const own = found.get(row.householdId)
    if (own) own.push(row)
    else found.set(row.householdId, [row])
  }
  return (id) => found.get(id) ?? []
}
