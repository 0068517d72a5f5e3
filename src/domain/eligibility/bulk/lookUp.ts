import type { PlainDate } from '../../core/plainDate'
import type { Test } from '../criterion'
import { verdictAt, type ByValue } from './answers'
import { axesOf, caseOfCells, casesOf, type Axis, type RowsByFact } from './cells'
import type { Columns, Pack } from './columns'
import type { Group } from './groups'

/** The steps on which a person's cell is found, a column each, and what has to be added for each person; the words of all cells. */
/** How far each combination of a column moves a person's cell. */
export type Step = { pack: Pack; places: Uint16Array }
export type LookUp = { steps: Step[]; perPerson: { answers: PerPerson; stride: number }[]; words: Int32Array }
type PerPerson = Extract<ByValue, { add: unknown }>
type Placed = { axis: Axis; stride: number }

/** Words that are gathered together: of 64 programmes. */
export const WORDS = 4
/** Words of a cell: for every 32 programmes first what is unmet, then what is not met. */
export const widthOf = (programmes: number): number => WORDS * Math.ceil(programmes / 64)

export function lookUpFor(
  columns: Columns,
  rows: RowsByFact,
  group: Group,
  programmes: number,
  answers: ReadonlyMap<Test, ByValue>,
  on: PlainDate,
): LookUp {
  const axes = axesOf(rows, group, group.conditions)
  const width = widthOf(programmes)
  let next = 1
  const placed = axes.map((axis): Placed => ({ axis, stride: (next *= axis.count) / axis.count }))
  const perPerson = placed.flatMap(({ axis, stride }) => {
    const known = typeof axis.of === 'string' ? undefined : answers.get(axis.of)
    return known && 'add' in known ? [{ answers: known, stride }] : []
  })
  const steps = columns.packs.flatMap((pack) => {
    const parts = placed.flatMap((one) => partOf(pack, one, rows, answers) ?? [])
    return parts.length ? [{ pack, places: addUp(pack, parts) }] : []
  })
  return { steps, perPerson, words: wordsOf(rows, group, axes, width, on) }
}

/** What an axis adds: for each code of one of the column's facts, or (`at` -1) for each combination. */
type Adding = { at: number; places: number[] }

/** Nothing where the column doesn't bear on the axis. */
function partOf(
  pack: Pack,
  { axis: { of, buckets }, stride }: Placed,
  rows: RowsByFact,
  answers: ReadonlyMap<Test, ByValue>,
): Adding | undefined {
  if (typeof of !== 'string') {
    const known = answers.get(of)
    if (!known || 'add' in known || known.pack !== pack) return undefined
    return { at: -1, places: Array.from(known.ofCombination, (place) => place * stride) }
  }
  const at = pack.names.indexOf(of)
  const ofCode = rows.get(of)?.ofCode
  if (at < 0 || !buckets || !ofCode) return undefined
  return { at, places: Array.from(ofCode, (row) => (buckets.ofRow[row] ?? 0) * stride) }
}

function addUp({ parts }: Pack, adding: readonly Adding[]): Uint16Array {
  const sums = new Uint16Array(parts.length)
  for (const { at, places } of adding)
    parts.forEach(
      (part, code) => (sums[code] = (sums[code] as number) + (places[at < 0 ? code : (part[at] as number)] as number)),
    )
  return sums
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
