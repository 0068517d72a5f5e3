import { asSaid, type Decision } from '../../../src/domain/rolls/decisions'
import type { Change, Judgement } from '../../../src/domain/rolls/judge'
import type { FoundLine } from '../../../src/domain/rolls/known'
import type { Fault, RollLine } from '../../../src/domain/rolls/rollLine'
import { blindIndex, seal, unseal } from '../../platform/crypto'
import { derivedId } from './derivedId'
import type { StoredRow } from './rowRepository'

/** What is kept of a line: as it was read, where it was found to be, and what came of it. */
export type Content = {
  line: RollLine
  divisionCode: string
  faults: Fault[]
  changes: Change[]
  /** what people said of it, in the order in which it was asked */
  decisions?: readonly Decision[]
}

const placeOf = (importId: string, line: number) => `roll_rows:content:${importId}:${line}`

export const sealContent = (importId: string, content: Content): string =>
  seal(JSON.stringify(content), placeOf(importId, content.line.line))

export const openContent = (importId: string, row: Pick<StoredRow, 'line' | 'contentSealed'>): Content =>
  JSON.parse(unseal(row.contentSealed, placeOf(importId, row.line))) as Content

export const contentOf = (line: FoundLine, { faults, changes }: Judgement): Content => ({
  line: bare(line),
  divisionCode: line.divisionCode,
  faults,
  changes,
})

const bare = ({
  divisionCode: _,
  idIndex: __,
  phoneIndex: ___,
  ownPersonId: ____,
  ownHouseholdId: _____,
  said: ______,
  ...line
}: FoundLine): RollLine => line

/** The line as it was found, with what people have said of it. */
export const lineOf = (importId: string, { line, divisionCode, decisions = [] }: Content): FoundLine =>
  asSaid(foundLine(importId, line, divisionCode), decisions)

/** The line with what it is compared by. */
export function foundLine(importId: string, line: RollLine, divisionCode: string): FoundLine {
  return {
    ...line,
    divisionCode,
    idIndex: line.residentId && blindIndex('residentId', line.residentId),
    phoneIndex: line.phone && blindIndex('phone', line.phone),
    ownPersonId: derivedId(importId, `person:${line.line}`),
    ownHouseholdId: derivedId(importId, `household:${line.household}`),
  }
}
