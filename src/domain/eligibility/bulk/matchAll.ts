import type { PlainDate } from '../../core/plainDate'
import type { Criterion } from '../criterion'
import type { FactName } from '../facts'
import type { Verdict } from '../verdict'
import { answerFor } from './answers'
import { rowsOf, type Rows } from './buckets'
import { cellsFor, sizeOf } from './cells'
import type { Columns } from './columns'
import { conditionsOf, type Condition } from './conditions'
import { groupsOf } from './groups'
import { lookUpBlock, lookUpFor, type LookUp, type Verdicts } from './lookUp'

/** Cells of one look-up: beyond these its bits no longer stay near the processor. */
const MOST_CELLS = 1 << 14
/** So many people at a time: what is gathered about them stays near the processor. */
const BLOCK = 4096

/** A bit for every person and programme: `unmet[word][person]`, bit by programme; what is not in `notMet` is met. */
export function verdictOf({ unmet, notMet }: Verdicts, person: number, programme: number): Verdict {
  const word = programme >> 5
  const bit = 1 << (programme & 31)
  if ((unmet[word]?.[person] ?? 0) & bit) return 'unmet'
  return (notMet[word]?.[person] ?? 0) & bit ? 'unknown' : 'met'
}

/**
 * What `evaluate` answers for everybody and every programme, as far as the verdict goes, in one pass over the columns.
 * @param programmes the criteria of each, in the order of the bits
 */
export function matchAll(columns: Columns, programmes: readonly (readonly Criterion[])[], on: PlainDate): Verdicts {
  const { size } = columns
  const words = () => Array.from({ length: Math.ceil(programmes.length / 32) }, () => new Uint32Array(size))
  const verdicts = { size, programmes: programmes.length, unmet: words(), notMet: words() }
  const lookUps = lookUpsFor(columns, programmes, on)
  const cell = new Int32Array(BLOCK)
  for (let from = 0; from < size; from += BLOCK)
    for (const lookUp of lookUps) lookUpBlock(lookUp, columns, verdicts, from, cell)
  return verdicts
}

/** Everything that doesn't depend on a single person, worked out beforehand. */
export function lookUpsFor(columns: Columns, programmes: readonly (readonly Criterion[])[], on: PlainDate): LookUp[] {
  const conditions = conditionsOf(programmes)
  const rows = rowsByFact(columns, conditions, on)
  const groups = groupsOf(conditions, MOST_CELLS, (some) => sizeOf(rows, some))
  return groups.map((group) => {
    const answers = group.map((condition) => ({
      answer: answerFor(columns, rows, condition, on),
      programmes: condition.programmes,
    }))
    return lookUpFor(cellsFor(rows, group), answers, programmes.length)
  })
}

function rowsByFact(columns: Columns, conditions: readonly Condition[], on: PlainDate): Map<FactName, Rows> {
  const leaves = conditions.flatMap((condition) => condition.leaves)
  const of = (name: FactName) => leaves.filter((leaf) => leaf.fact === name)
  const names = new Set(conditions.flatMap(({ facts }) => facts))
  return new Map([...names].map((name) => [name, rowsOf(columns, name, of(name), on)]))
}
