import { byTime, type VisitRecord } from './visit'

/**
 * The record that counts for a household: the newest that no other replaces. The order in which records came, and how often
 * each came, makes no difference. @returns undefined where nobody has been yet
 */
export function householdState(records: readonly VisitRecord[]): VisitRecord | undefined {
  const replaced = new Set(records.map(({ replaces }) => replaces))
  return newest(records.filter(({ id }) => !replaced.has(id)))
}

const newest = (records: readonly VisitRecord[]): VisitRecord | undefined =>
  records.reduce<VisitRecord | undefined>(
    (best, record) => (best && byTime(best, record) >= 0 ? best : record),
    undefined,
  )

/** The state of every household that has records, by its id. */
export function householdStates(records: readonly VisitRecord[]): Map<string, VisitRecord | undefined> {
  const byHousehold = new Map<string, VisitRecord[]>()
  for (const record of records) {
    const before = byHousehold.get(record.householdId)
    if (before) before.push(record)
    else byHousehold.set(record.householdId, [record])
  }
  return new Map([...byHousehold].map(([id, own]) => [id, householdState(own)]))
}
