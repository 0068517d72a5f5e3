import type { FactName } from '../facts'
import type { ShareLeaf } from '../leaf'
import { bucketsOf, type Buckets, type Rows } from './buckets'
import type { Column, Columns } from './columns'
import type { Condition } from './conditions'

/** A fact as one axis: from code to row, and the place of each row, already multiplied. */
export type Axis = { name: FactName; rows: Rows; places: Uint32Array }
/** A share of two numbers as one more axis. */
export type Share = { part: FactName; whole: FactName; percent: number; stride: number; isAlone: boolean }
/** Met, unmet, neither number known, the part known, the whole known. */
const SHARE_STATES = 5
/** Added to a cell that is none: the answer hangs on a number itself. */
export const NOWHERE = -0x40000000

/** All that conditions can tell apart: the places on the axes add up to a cell, below `size`. */
export type Cells = { axes: Axis[]; shares: Share[]; size: number }
export type RowsByFact = ReadonlyMap<FactName, Rows>

/** How many cells there would be. */
export function sizeOf(rows: RowsByFact, conditions: readonly Condition[]): number {
  const shares = conditions.flatMap((condition) => condition.shares)
  return bucketsBy(rows, conditions).reduce((size, { count }) => size * count, 1) * SHARE_STATES ** shares.length
}

export function cellsFor(rows: RowsByFact, conditions: readonly Condition[]): Cells {
  let size = 1
  const takeStride = (length: number) => (size *= length) / length
  const axes = bucketsBy(rows, conditions).map(({ name, count, ofRow, rows: of }) => {
    const stride = takeStride(count)
    return { name, rows: of, places: Uint32Array.from(ofRow, (bucket) => bucket * stride) }
  })
  const shares = conditions.flatMap((condition) =>
    condition.shares.map((leaf) => ({
      part: leaf.fact,
      whole: leaf.of,
      percent: leaf.atLeastPercent,
      stride: takeStride(SHARE_STATES),
      isAlone: isAlone(leaf, condition),
    })),
  )
  return { axes, shares, size }
}

function bucketsBy(rows: RowsByFact, conditions: readonly Condition[]): (Buckets & { name: FactName })[] {
  const leaves = conditions.flatMap((condition) => condition.leaves)
  return [...new Set(conditions.flatMap(({ facts }) => facts))].flatMap((name) => {
    const of = rows.get(name)
    return of
      ? [
          {
            name,
            ...bucketsOf(
              of,
              leaves.filter((leaf) => leaf.fact === name),
            ),
          },
        ]
      : []
  })
}

/**
 * With one of its numbers known, an open share can turn out either way whatever that number is; unless the condition asks
 * about one of them elsewhere too, or for more than the whole.
 */
function isAlone({ fact, of, atLeastPercent }: ShareLeaf, { leaves, shares }: Condition): boolean {
  const asked = [...leaves.map((leaf) => leaf.fact), ...shares.flatMap((share) => [share.fact, share.of])]
  return atLeastPercent <= 100 && asked.filter((name) => name === fact || name === of).length === 2
}

/** The cell of so many people from `from` on; below 0 for those who have none. */
export function findCells({ axes, shares }: Cells, { codes }: Columns, from: number, into: Int32Array): void {
  into.fill(0)
  for (const { name, rows, places } of axes)
    if (rows.starts) searchPlaces(into, places, rows.starts, codes[name], from)
    else addPlaces(into, places, rows.ofCode, codes[name], from)
  for (const share of shares) addShare(into, share, codes[share.part], codes[share.whole], from)
}

function addPlaces(into: Int32Array, places: Uint32Array, rowOf: Uint16Array, column: Column, from: number): void {
  const last = rowOf.length - 1
  const count = Math.min(into.length, column.length - from)
  for (let index = 0; index < count; index += 1) {
    const code = column[from + index] as number
    into[index] = (into[index] as number) + (places[rowOf[code < last ? code : last] as number] as number)
  }
}

function searchPlaces(into: Int32Array, places: Uint32Array, starts: Float64Array, column: Column, from: number): void {
  const count = Math.min(into.length, column.length - from)
  for (let index = 0; index < count; index += 1) {
    const code = column[from + index] as number
    let place = starts.length - 1
    while (place > 0 && (starts[place] as number) > code) place -= 1
    into[index] = (into[index] as number) + (places[place] as number)
  }
}

/** As `leafVerdict`: a share of nothing is unmet. Codes are one more than the numbers, 0 is not known. */
function addShare(into: Int32Array, share: Share, parts: Column, wholes: Column, from: number): void {
  const count = Math.min(into.length, parts.length - from)
  for (let index = 0; index < count; index += 1) {
    const state = stateOf(share, (parts[from + index] as number) - 1, (wholes[from + index] as number) - 1)
    into[index] = (into[index] as number) + (state < 0 ? NOWHERE : state * share.stride)
  }
}

function stateOf({ percent, isAlone: is }: Share, part: number, whole: number): number {
  if (part === 0 || whole === 0) return 1
  if (part > 0 && whole > 0) return part * 100 >= percent * whole ? 0 : 1
  if (part < 0 && whole < 0) return 2
  return is ? (part > 0 ? 3 : 4) : -1
}
