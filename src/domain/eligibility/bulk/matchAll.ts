import type { PlainDate } from '../../core/plainDate'
import type { Criterion } from '../criterion'
import type { Verdict } from '../verdict'
import type { Columns } from './columns'
import { orFour, type Found } from './kernels'
import { findCells, widthOf } from './lookUp'
import { BLOCK, planFor, type Plan } from './plan'

/** A bit for every person and programme: `unmet[word][person]`, bit by programme; what is not in `notMet` is met. */
export type Verdicts = { size: number; programmes: number; unmet: Int32Array[]; notMet: Int32Array[] }

export function verdictOf({ unmet, notMet }: Verdicts, person: number, programme: number): Verdict {
  const word = programme >> 5
  const bit = 1 << (programme & 31)
  if ((unmet[word]?.[person] ?? 0) & bit) return 'unmet'
  return (notMet[word]?.[person] ?? 0) & bit ? 'unknown' : 'met'
}

/**
 * What `evaluate` answers for everybody and every programme, as far as the verdict goes.
 *
 * Whatever a condition can't tell apart is asked of the proof once. The values of a fact fall into a few buckets; several
 * facts together into cells, a few thousand; a table says for each cell which programmes it rules out and which it leaves
 * open, one bit each. A person is then a handful of additions, which find the cells, and of ors, which gather their words.
 * @param programmes the criteria of each, in the order of the bits
 */
export function matchAll(columns: Columns, programmes: readonly (readonly Criterion[])[], on: PlainDate): Verdicts {
  return matchBy(planFor(columns, programmes, on), columns, programmes.length)
}

/** The pass over the people, once everything else has been worked out. */
export function matchBy(plan: Plan, { size }: Columns, programmes: number): Verdicts {
  const words = () => Array.from({ length: widthOf(programmes) / 2 }, () => new Int32Array(size))
  const verdicts = { size, programmes, unmet: words(), notMet: words() }
  const found = plan.starts.map((start) => ({ cells: new Uint16Array(BLOCK), start }))
  for (let from = 0; from < size; from += BLOCK) matchBlock(plan, found, verdicts, from)
  return verdicts
}

const nobody: Found = { cells: new Uint16Array(BLOCK), start: 0 }

function matchBlock({ lookUps, table }: Plan, found: readonly Found[], verdicts: Verdicts, from: number): void {
  const count = Math.min(BLOCK, verdicts.size - from)
  const width = widthOf(verdicts.programmes)
  lookUps.forEach((lookUp, index) => findCells(lookUp, from, count, (found[index] ?? nobody).cells))
  const at = (index: number) => found[index] ?? nobody
  verdicts.unmet.forEach((unmet, word) => {
    const notMet = verdicts.notMet[word] as Int32Array
    for (let index = 0; index < found.length; index += 4)
      orFour(unmet, notMet, from, count, table, width, 2 * word, [
        at(index),
        at(index + 1),
        at(index + 2),
        at(index + 3),
      ])
  })
}
