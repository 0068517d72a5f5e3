import type { PlainDate } from '../../core/plainDate'
import type { Test } from '../criterion'
import { verdictAt, type ByValue } from './answers'
import { axesOf, caseOfCells, casesOf, type Axis, type RowsByFact } from './cells'
import type { Columns } from './columns'
import type { Group } from './groups'
import { addFour, addOne, addTwo, type Step } from './kernels'

/** The steps on which a person's cell is found, through columns or by what is answered by value, and the words of all cells. */
export type LookUp = { steps: Step[]; byValue: { answers: ByValue; stride: number }[]; words: Int32Array }

/** Of each word of 32 programmes first what is unmet, then what is not met. */
export const widthOf = (programmes: number): number => 2 * Math.ceil(programmes / 32)

export function lookUpFor(
  columns: Columns,
  rows: RowsByFact,
  group: Group,
  programmes: number,
  answers: ReadonlyMap<Test, ByValue>,
  on: PlainDate,
): LookUp {
  const axes = axesOf(rows, group, group.conditions)
  const words = wordsOf(rows, group, axes, widthOf(programmes), on)
  const lookUp: LookUp = { steps: [], byValue: [], words }
  let next = 1
  for (const { of, count, buckets } of axes) {
    const stride = next
    next *= count
    const known = typeof of === 'string' ? undefined : answers.get(of)
    if (known) lookUp.byValue.push({ answers: known, stride })
    if (typeof of !== 'string' || count === 1) continue
    const places = Uint16Array.from(rows.get(of)?.ofCode ?? [], (row) => (buckets?.ofRow[row] ?? 0) * stride)
    lookUp.steps.push({ codes: columns.facts[of].codes, places })
  }
  return lookUp
}

/** The words of every cell: the bits of the programmes for which one of these conditions is unmet, or not met. */
function wordsOf(rows: RowsByFact, group: Group, axes: readonly Axis[], width: number, on: PlainDate): Int32Array {
  const words = new Int32Array(group.cells * width)
  for (const condition of group.conditions) {
    const cases = casesOf(rows, condition, on)
    const masks = verdictAt.map((verdict) => maskOf(condition.programmes, width, verdict))
    const caseOf = caseOfCells(axes, cases)
    for (let cell = 0; cell < caseOf.length; cell += 1) {
      const verdict = cases.verdicts[caseOf[cell] as number] as number
      if (verdict > 0) orInto(words, cell * width, masks[verdict] as Int32Array)
    }
  }
  return words
}

function maskOf(programmes: readonly number[], width: number, verdict: string): Int32Array {
  const mask = new Int32Array(width)
  for (const programme of programmes) {
    const word = 2 * (programme >> 5)
    const bit = 1 << (programme & 31)
    if (verdict === 'unmet') mask[word] = (mask[word] as number) | bit
    mask[word + 1] = (mask[word + 1] as number) | bit
  }
  return mask
}

function orInto(words: Int32Array, at: number, mask: Int32Array): void {
  for (let word = 0; word < mask.length; word += 1)
    words[at + word] = (words[at + word] as number) | (mask[word] as number)
}

/** The cell of each of so many people from `from` on. */
export function findCells({ steps, byValue }: LookUp, from: number, count: number, cells: Uint16Array): void {
  cells.fill(0)
  for (let index = 0; index < steps.length;) {
    const [one, two, three, four] = steps.slice(index, index + 4)
    if (one && two && three && four) addFour(cells, from, count, one, two, three, four)
    else if (one && two) addTwo(cells, from, count, one, two)
    else if (one) addOne(cells, from, count, one)
    index += four ? 4 : two ? 2 : 1
  }
  for (const { answers, stride } of byValue) answers.add(cells, from, count, stride)
}
