import type { PlainDate } from '../../core/plainDate'
import type { Criterion } from '../criterion'
import type { Verdict } from '../verdict'
import type { Columns } from './columns'
import { addToFour, addToOne, orFour } from './kernels'
import { widthOf, WORDS } from './lookUp'
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
  const cells = plan.lookUps.map(() => new Int32Array(BLOCK))
  for (let from = 0; from < size; from += BLOCK) matchBlock(plan, cells, verdicts, from)
  return verdicts
}

/** The table begins with the words of nobody, in which no bit is set. */
const nobody = new Int32Array(BLOCK)

function matchBlock(plan: Plan, cells: readonly Int32Array[], verdicts: Verdicts, from: number): void {
  const count = Math.min(BLOCK, verdicts.size - from)
  findCells(plan, cells, from, count)
  const width = widthOf(verdicts.programmes)
  const { table } = plan
  for (let first = 0; first < width; first += WORDS)
    for (let index = 0; index < cells.length; index += 4)
      orFour(wordsFrom(verdicts, first / 2), from, count, { table, width, first }, fourFrom(cells, index))
}

const wordsFrom = ({ unmet, notMet }: Verdicts, word: number): Four =>
  fourFrom(
    [unmet, notMet, unmet, notMet].flatMap((some, at) => some[word + (at >> 1)] ?? []),
    0,
  )

function fourFrom(cells: readonly Int32Array[], from: number): Four {
  const [one = nobody, two = nobody, three = nobody, four = nobody] = cells.slice(from)
  return [one, two, three, four]
}

type Four = readonly [Int32Array, Int32Array, Int32Array, Int32Array]

/** The cells of each look-up for so many people from `from` on: column by column, what each adds to all look-ups. */
function findCells(
  { lookUps, spreads, starts }: Plan,
  cells: readonly Int32Array[],
  from: number,
  count: number,
): void {
  cells.forEach((some, index) => some.fill(starts[index] ?? 0))
  for (const { spread, lookUps: bearing } of spreads) {
    const targets = bearing.flatMap((index) => cells[index] ?? [])
    for (let at = 0; at < targets.length;) {
      const [one, two, three, four] = targets.slice(at)
      if (one && two && three && four) addToFour(from, count, spread, at, [one, two, three, four])
      else if (one) addToOne(from, count, spread, at, one)
      at += four ? 4 : 1
    }
  }
  lookUps.forEach(({ perPerson }, index) => {
    for (const { answers, stride } of perPerson) answers.add(cells[index] ?? nobody, from, count, stride)
  })
}
