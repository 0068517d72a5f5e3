import { commonArea } from '../../../src/domain/core/division'
import type { Instant } from '../../../src/domain/core/plainDate'
import { readResidentId } from '../../../src/domain/core/residentId'
import { compareFiles, type ComparedFile } from '../../../src/domain/returnees/compareFiles'
import { joinsByItself, suggestSurvivor } from '../../../src/domain/returnees/joinFiles'
import type { VisitRecord } from '../../../src/domain/visits/visit'
import { blindIndex, unseal } from '../../platform/crypto'
import { asJobs, type Database, type Tx } from '../../platform/database'
import { newId } from '../../platform/newId'
import {
  findPairings,
  listCompared,
  listDoubtfulVisits,
  saveAppliedNumbers,
  saveSaidNumbers,
  takeChecks,
  type ComparedRow,
  type Pairing,
  type SaidNumber,
  type SealedRecord,
} from './checkRepository'
import { joinFiles } from './joinFiles'
import { listJoinedFiles, savePair } from './pairRepository'

const AT_ONCE = 200

/** Compares the files that are new or changed with those that may be the same person's. @returns how many it compared */
export async function compareDue(database: Database, now: Instant, hasTime: () => boolean): Promise<number> {
  let all = 0
  while (hasTime()) {
    const compared = await asJobs(database, (tx) => compareSome(tx, now))
    all += compared
    if (compared < AT_ONCE) break
  }
  return all
}

async function compareSome(tx: Tx, now: Instant): Promise<number> {
  const ids = await takeChecks(tx, AT_ONCE)
  if (ids.length === 0) return 0
  await saveSaidNumbers(tx, (await listDoubtfulVisits(tx, ids)).flatMap(numbersIn))
  await saveAppliedNumbers(tx, ids)
  const pairings = await findPairings(tx, ids)
  const rows = await listCompared(tx, [...new Set(pairings.flatMap(({ one, other }) => [one, other]))])
  const files = new Map(rows.map((row) => [row.id, comparedFile(row)]))
  for (const pairing of pairings) await propose(tx, now, pairing, files)
  return ids.length
}

/** The phones and IDs that were said in a visit, by the person of whom they were. */
function numbersIn({ id, recordSealed }: SealedRecord): SaidNumber[] {
  const { people } = JSON.parse(unseal(recordSealed, `visits:record:${id}`)) as VisitRecord
  return people.flatMap(({ personId, phone, residentId }): SaidNumber[] => [
    ...(phone ? [{ personId, kind: 'phone' as const, index: blindIndex('phone', phone), givenIn: id }] : []),
    ...(residentId
      ? [
          {
            personId,
            kind: 'residentId' as const,
            index: blindIndex('residentId', residentId.toUpperCase()),
            givenIn: id,
          },
        ]
      : []),
  ])
}

const comparedFile = ({ birth, residentIdSealed, ...row }: ComparedRow): ComparedFile => ({
  ...row,
  phone: row.phone ?? undefined,
  residentId: row.residentId ?? undefined,
  birthDate: residentIdSealed
    ? readResidentId(unseal(residentIdSealed, `people:resident_id:${row.id}`)).birthDate
    : (birth ?? undefined),
})

async function propose(tx: Tx, now: Instant, { one, other }: Pairing, files: Map<string, ComparedFile>): Promise<void> {
  const [first, second] = [files.get(one), files.get(other)]
  if (!first || !second) return
  const comparison = compareFiles(first, second)
  if (comparison.verdict === 'different') return
  const divisionCode = commonArea([first.divisionCode, second.divisionCode])
  const { reasons } = comparison
  const pair = await savePair(tx, { id: newId(), oneId: one, otherId: other, divisionCode, reasons, at: now })
  if (!pair) return
  const joined = await listJoinedFiles(tx, [one, other])
  if (!joined || !joinsByItself(comparison, { files: joined })) return
  const survivorId = suggestSurvivor(joined)
  await joinFiles(tx, { pair, survivorId, nameFrom: survivorId, homeFrom: survivorId, at: now })
}
