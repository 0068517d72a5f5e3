import { addMonths, type PlainDate } from '../../core/plainDate'
import { factSpec, type FactName } from '../facts'
import { leafVerdict, type Leaf } from '../leaf'
import { choicesOf, codeOfDay, valueOf, type Columns } from './columns'

/** The values of a fact, sorted into as many buckets as the leaves can tell apart. Bucket 0: not known. */
export type Buckets = {
  count: number
  /** the bucket of every row */
  ofRow: Uint16Array
  rows: Rows
}

/**
 * The codes of a fact in pieces between which no leaf of any programme tells a difference. A table from code to row;
 * money has too many codes for one, so there each row has the code at which it begins.
 */
export type Rows = {
  count: number
  ofCode: Uint16Array
  starts: Float64Array | undefined
  answers: Map<Leaf, Uint8Array>
  /** the leaves by number, and the buckets that were asked for, by their numbers */
  places: Map<Leaf, number>
  known: Map<string, Buckets>
}

/** @param leaves every one that looks at this fact and isn't a share */
export function rowsOf(columns: Columns, name: FactName, leaves: readonly Leaf[], on: PlainDate): Rows {
  const codes = leaves.length ? discreteCodes(columns, name) : undefined
  const starts = codes ?? startsOf(leaves, on)
  const answer = (leaf: Leaf) =>
    Uint8Array.from([0, ...starts], (code) => {
      const value = valueOf(columns, name, code)
      return Number(value !== undefined && leafVerdict(leaf, { [name]: value }, on) === 'met')
    })
  const answers = new Map(leaves.map((leaf) => [leaf, answer(leaf)]))
  const kept = {
    answers,
    count: starts.length + 1,
    places: new Map(leaves.map((leaf, place) => [leaf, place])),
    known: new Map<string, Buckets>(),
  }
  if (codes) return { ofCode: Uint16Array.from([0, ...codes]), starts: undefined, ...kept }
  const rows = starts.map((_, index) => index + 1)
  if (factSpec(name).kind === 'money')
    return { ofCode: Uint16Array.from([0, ...rows]), starts: Float64Array.from([0, ...starts]), ...kept }
  const ofCode = new Uint16Array((starts.at(-1) ?? 1) + 1)
  starts.forEach((start, index) => ofCode.fill(index + 1, start))
  return { ofCode, starts: undefined, ...kept }
}

/** Rows which these leaves answer alike are one bucket. Groups are tried in many ways, so each answer is kept. */
export function bucketsOf(rows: Rows, leaves: readonly Leaf[]): Buckets {
  const key = leaves.map((leaf) => rows.places.get(leaf)).join()
  const known = rows.known.get(key) ?? sortRows(rows, leaves)
  rows.known.set(key, known)
  return known
}

function sortRows(rows: Rows, leaves: readonly Leaf[]): Buckets {
  const ofRow = new Uint16Array(rows.count).fill(1)
  ofRow[0] = 0
  let count = 2
  for (const leaf of leaves) {
    const answer = rows.answers.get(leaf)
    if (answer) count = refine(ofRow, answer)
  }
  return { count, ofRow, rows }
}

/** Splits every bucket by one more answer. @returns how many there are then */
function refine(ofRow: Uint16Array, answer: Uint8Array): number {
  const known = new Map<number, number>()
  for (let row = 1; row < ofRow.length; row += 1) {
    const pair = (ofRow[row] ?? 0) * 2 + (answer[row] ?? 0)
    known.set(pair, known.get(pair) ?? known.size + 1)
    ofRow[row] = known.get(pair) ?? 0
  }
  return known.size + 1
}

/** The values that can be gone through one by one. */
function discreteCodes(columns: Columns, name: FactName): number[] | undefined {
  const { kind } = factSpec(name)
  const many = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
  if (kind === 'boolean') return many(2)
  if (kind === 'choice') return many(choicesOf(name).length)
  if (kind === 'set') return many(2 ** choicesOf(name).length)
  return kind === 'division' ? many(columns.places.length) : undefined
}

/** The codes at which an answer can change, in order, the first one first. */
function startsOf(leaves: readonly Leaf[], on: PlainDate): number[] {
  const starts = leaves.flatMap((leaf) => startOf(leaf, on))
  return [...new Set([1, ...starts.filter((code) => code > 1)])].sort((one, other) => one - other)
}

function startOf(leaf: Leaf, on: PlainDate): number[] {
  if ('atLeast' in leaf) return [1 + Math.ceil(leaf.atLeast)]
  if ('atMost' in leaf) return [2 + Math.floor(leaf.atMost)]
  if ('onOrAfter' in leaf) return [codeOfDay(leaf.onOrAfter)]
  if ('onOrBefore' in leaf) return [codeOfDay(leaf.onOrBefore) + 1]
  if ('monthsAgoAtLeast' in leaf) return daysAround(on, leaf.monthsAgoAtLeast)
  return 'monthsAgoAtMost' in leaf ? daysAround(on, leaf.monthsAgoAtMost) : []
}

/** The end of a month moves a bound by three days at most; each of these days begins a row of its own. */
const NEAR = [-4, -3, -2, -1, 0, 1, 2, 3, 4, 5]

function daysAround(on: PlainDate, months: number): number[] {
  const middle = codeOfDay(addMonths(on, -months))
  return NEAR.map((days) => middle + days)
}
