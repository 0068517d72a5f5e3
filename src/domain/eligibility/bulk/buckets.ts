import { addMonths, type PlainDate } from '../../core/plainDate'
import { epochDayOf } from '../epochDay'
import { factSpec, type FactName, type FactValue } from '../facts'
import { leafVerdict, type Leaf } from '../leaf'
import type { Values } from './columns'

/** The values of a fact that occur, sorted into rows which no leaf of any programme tells apart. Row 0: not known. */
export type Rows = {
  ofCode: Uint16Array
  /** somebody's value, for every row */
  values: (FactValue | undefined)[]
  /** what each leaf says of every row */
  answers: Map<Leaf, Uint8Array>
  known: Map<string, Buckets>
}
/** Rows which some of the leaves answer alike are one bucket. Bucket 0: not known. */
export type Buckets = { ofRow: Uint16Array; values: (FactValue | undefined)[] }

/** @param leaves every one that looks at this fact alone */
export function rowsOf({ values, numbers }: Values, name: FactName, leaves: readonly Leaf[], on: PlainDate): Rows {
  const starts = startsOf(name, leaves, on)
  const rowOf = new Map<string, number>()
  const rowOfPiece = new Map<number, number>()
  const rows: Rows = {
    ofCode: new Uint16Array(values.length),
    values: [undefined],
    answers: new Map(),
    known: new Map(),
  }
  const answered: string[] = ['']
  for (let code = 1; code < values.length; code += 1) {
    const piece = starts ? pieceOf(starts, numbers[code] as number) : code
    const row = rowOfPiece.get(piece) ?? newRow(values[code] as FactValue)
    rowOfPiece.set(piece, row)
    rows.ofCode[code] = row
  }
  leaves.forEach((leaf, index) =>
    rows.answers.set(
      leaf,
      Uint8Array.from(answered, (text) => Number(text[index] === '1')),
    ),
  )
  return rows

  function newRow(value: FactValue): number {
    const answer = leaves.map((leaf) => Number(leafVerdict(leaf, { [name]: value }, on) === 'met')).join('')
    const row = rowOf.get(answer) ?? rows.values.push(value) - 1
    rowOf.set(answer, row)
    answered[row] = answer
    return row
  }
}

/** Groups are tried in many ways, so what was sorted once is kept. */
export function bucketsOf(rows: Rows, leaves: readonly Leaf[]): Buckets {
  const places = [...rows.answers.keys()]
  const key = leaves.map((leaf) => places.indexOf(leaf)).join()
  const known = rows.known.get(key) ?? sortRows(rows, leaves)
  rows.known.set(key, known)
  return known
}

function sortRows({ values, answers }: Rows, leaves: readonly Leaf[]): Buckets {
  const bucketOf = new Map<string, number>()
  const buckets: Buckets = { ofRow: new Uint16Array(values.length), values: [undefined] }
  const columns = leaves.map((leaf) => answers.get(leaf) ?? new Uint8Array(values.length))
  for (let row = 1; row < values.length; row += 1) {
    const answer = columns.map((column) => column[row]).join('')
    const bucket = bucketOf.get(answer) ?? buckets.values.push(values[row]) - 1
    bucketOf.set(answer, bucket)
    buckets.ofRow[row] = bucket
  }
  return buckets
}

/** The numbers at which an answer can change, in order; nothing where values have to be looked at one by one. */
function startsOf(name: FactName, leaves: readonly Leaf[], on: PlainDate): number[] | undefined {
  if (!['day', 'count', 'money'].includes(factSpec(name).kind)) return undefined
  const starts = leaves.map((leaf) => startOf(leaf, on))
  if (starts.some((some) => some.length === 0)) return undefined
  return [...new Set(starts.flat())].sort((one, other) => one - other)
}

function startOf(leaf: Leaf, on: PlainDate): number[] {
  if ('atLeast' in leaf) return [leaf.atLeast]
  if ('atMost' in leaf) return [Math.floor(leaf.atMost) + 1]
  if ('onOrAfter' in leaf) return [epochDayOf(leaf.onOrAfter)]
  if ('onOrBefore' in leaf) return [epochDayOf(leaf.onOrBefore) + 1]
  if ('monthsAgoAtLeast' in leaf) return daysAround(on, leaf.monthsAgoAtLeast)
  return 'monthsAgoAtMost' in leaf ? daysAround(on, leaf.monthsAgoAtMost) : []
}

/** The end of a month moves a bound by three days at most; each of these days begins a piece of its own. */
const NEAR = [-4, -3, -2, -1, 0, 1, 2, 3, 4, 5]

function daysAround(on: PlainDate, months: number): number[] {
  const middle = epochDayOf(addMonths(on, -months))
  return NEAR.map((days) => middle + days)
}

/** How many of the starts the number has reached. */
function pieceOf(starts: readonly number[], number: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) <= number) low = middle + 1
    else high = middle
  }
  return low
}
