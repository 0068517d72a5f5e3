import type { PlainDate } from '../../core/plainDate'
import type { Criterion } from '../criterion'
import type { Verdict } from '../verdict'
import type { Columns } from './columns'
import { emptyWords, type Words } from './masks'
import { BLOCK, matchBlock } from './matchBlock'
import { prepare } from './prepare'

/** A bit for every person and programme: `unmet[word][person]`, bit by programme; what is not in `notMet` is met. */
export type Verdicts = { size: number; programmes: number; unmet: Words; notMet: Words }

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
  const ready = prepare(columns, programmes, on)
  const { size } = columns
  const verdicts = {
    size,
    programmes: programmes.length,
    unmet: emptyWords(programmes.length, size),
    notMet: emptyWords(programmes.length, size),
  }
  for (let from = 0; from < size; from += BLOCK) matchBlock(ready, columns, verdicts, from)
  return verdicts
}
