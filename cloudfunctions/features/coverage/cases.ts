import { sql, type RawBuilder } from 'kysely'
import type { CoveredHousehold } from '../../../src/contract/coverage'
import type { DivisionCode } from '../../../src/domain/core/division'
import type { PlainDate } from '../../../src/domain/core/plainDate'
import { Problem } from '../../../src/domain/core/problem'
import type { CoverageCase } from '../../../src/domain/visits/coverage'
import { maskAddress } from '../../../src/domain/visits/exportCases'
import { outcomeSpec, type Outcome } from '../../../src/domain/visits/visit'
import { unseal } from '../../platform/crypto'
import type { Tx } from '../../platform/database'
import { divisionPaths } from '../../platform/divisionNames'
import { listByState, listOfficers, listOfRoll, type After, type HouseholdRow } from './repository'

/** What the domain's table of cases says, as SQL; whatever it says about no visit at all is asked of the roll instead. */
const conditions: Record<Exclude<CoverageCase, 'all' | 'notVisited'>, (today: PlainDate) => RawBuilder<unknown>> = {
  visited: () => sql`true`,
  met: () => sql`s.outcome = 'met'`,
  notHome: () => sql`s.outcome = 'notHome'`,
  refused: () => sql`s.outcome = 'refused'`,
  movedAway: () => sql`s.outcome = 'movedAway'`,
  workingAway: () => sql`s.outcome = 'workingAway'`,
  wrongAddress: () => sql`s.outcome = 'wrongAddress'`,
  due: (today) => sql`s.next_on <= ${today}::date`,
  coming: (today) => sql`s.next_on > ${today}::date`,
  doubtful: () => sql`s.is_doubtful`,
  byRelative: () => sql`s.is_by_relative`,
  gaps: () => sql`s.has_gaps`,
}

export type Cases = { campaignId: string; area: DivisionCode; of: CoverageCase; today: PlainDate }
type Page = Cases & { count: number; after?: After | undefined }

/** The households behind one number of the board. */
export function listCases(db: Tx, { of, today, ...page }: Page): Promise<HouseholdRow[]> {
  if (of === 'all' || of === 'notVisited') return listOfRoll(db, { ...page, isOpen: of === 'notVisited' })
  return listByState(db, { ...page, is: conditions[of](today) })
}

/** As a supervisor sees them in a list: the address masked. */
export async function presentCases(db: Tx, { campaignId, area }: Cases, rows: readonly HouseholdRow[]) {
  const pathOf = await divisionPaths(db, [...new Set(rows.map(({ divisionCode }) => divisionCode))])
  const officers = await listOfficers(db, { campaignId, area })
  const names = new Map(officers.map(({ officerId, name }) => [officerId, name]))
  return rows.map((row): CoveredHousehold => ({
    ...{ id: row.id, head: row.head, villageName: pathOf(row.divisionCode) },
    addressMasked: maskAddress(unseal(row.addressSealed, `households:address:${row.id}`)),
    visit: visitOf(row, names),
    isDoubtful: row.isDoubtful ?? false,
    isByRelative: row.isByRelative ?? false,
    hasGaps: row.hasGaps ?? false,
  }))
}

/** Whose name isn't known here any more is told by the office. */
export const UNNAMED = '村干部'

function visitOf({ outcome, happenedAt, officerId, nextOn }: HouseholdRow, names: ReadonlyMap<string, string>) {
  if (!outcome || !happenedAt) return undefined
  const name = outcome as Outcome
  return {
    ...{ outcome: name, at: happenedAt, by: names.get(officerId ?? '') ?? UNNAMED },
    ...{ nextOn: nextOn ?? undefined, nextLabel: outcomeSpec(name).nextLabel },
  }
}

const CURSOR = /^(\d{2,12})\|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

export const writeCursor = ({ divisionCode, id }: After): string => `${divisionCode}|${id}`

/** @throws Problem input_invalid */
export function readCursor(cursor: string | undefined): After | undefined {
  if (!cursor) return undefined
  const [, divisionCode, id] = CURSOR.exec(cursor) ?? []
  if (!divisionCode || !id) throw new Problem('input_invalid', { names: ['cursor'] })
  return { divisionCode, id }
}
