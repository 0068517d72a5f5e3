import { addMonths, type PlainDate } from '../../core/plainDate'
import type { Test } from '../criterion'
import { decide } from '../decide'
import { factSpec, type FactName } from '../facts'
import { leavesOf, type Leaf } from '../leaf'
import type { Verdict } from '../verdict'
import { choicesOf, codeOfDay, valueOf, type Columns } from './columns'

/** The values of a fact, sorted into as many buckets as the tests can tell apart. Bucket 0: not known. */
export type Buckets = {
  name: FactName
  count: number
  /** the bucket of every code; codes beyond the end are in the last one */
  ofCode: Uint16Array
  /** money has too many codes for a table: the code at which each bucket of `ofCode` begins */
  starts: Float64Array | undefined
  /** a code in each bucket */
  sample: number[]
  /** by test (as JSON), the verdict of each bucket */
  verdicts: Map<string, Verdict[]>
}

export const keyOf = (test: Test): string => JSON.stringify(test)

/** @param tests each of them on this one fact alone */
export function bucketsOf(columns: Columns, name: FactName, tests: readonly Test[], on: PlainDate): Buckets {
  const distinct = new Map(tests.map((test) => [keyOf(test), test]))
  const answers = (code: number): Verdict[] => {
    const value = valueOf(columns, name, code)
    return [...distinct.values()].map((test) => decide(test, value === undefined ? {} : { [name]: value }, on).verdict)
  }
  const rows: Verdict[][] = [answers(0)]
  const sample = [0]
  const known = new Map<string, number>()
  const bucketFor = (code: number): number => {
    const row = answers(code)
    const seen = known.get(row.join())
    if (seen !== undefined) return seen
    const bucket = rows.push(row) - 1
    sample.push(code)
    known.set(row.join(), bucket)
    return bucket
  }
  const { ofCode, starts } = tableOf(columns, name, tests, on, bucketFor)
  const verdicts = new Map([...distinct.keys()].map((key, index) => [key, rows.map((row) => row[index] as Verdict)]))
  return { name, count: rows.length, ofCode, starts, sample, verdicts }
}

function tableOf(
  columns: Columns,
  name: FactName,
  tests: readonly Test[],
  on: PlainDate,
  bucketFor: (code: number) => number,
): Pick<Buckets, 'ofCode' | 'starts'> {
  const { kind } = factSpec(name)
  const codes = discreteCodes(columns, name)
  if (codes !== undefined) {
    const every = Array.from({ length: codes }, (_, index) => bucketFor(index + 1))
    return { ofCode: Uint16Array.from([0, ...every]), starts: undefined }
  }
  const starts = startsOf(tests, on)
  const buckets = starts.map(bucketFor)
  if (kind === 'money') return { ofCode: Uint16Array.from([0, ...buckets]), starts: Float64Array.from([0, ...starts]) }
  const ofCode = new Uint16Array((starts.at(-1) ?? 1) + 1)
  starts.forEach((start, index) => ofCode.fill(buckets[index] ?? 0, start))
  return { ofCode, starts: undefined }
}

/** How many values a fact has that can be gone through one by one. */
function discreteCodes(columns: Columns, name: FactName): number | undefined {
  const { kind } = factSpec(name)
  if (kind === 'boolean') return 2
  if (kind === 'choice') return choicesOf(name).length
  if (kind === 'set') return 2 ** choicesOf(name).length
  return kind === 'division' ? columns.places.length : undefined
}

/** The codes at which an answer can change, in order, the first one first. */
function startsOf(tests: readonly Test[], on: PlainDate): number[] {
  const starts = tests.flatMap(leavesOf).flatMap((leaf) => startOf(leaf, on))
  return [...new Set([1, ...starts.filter((code) => code > 1)])].sort((one, other) => one - other)
}

function startOf(leaf: Leaf, on: PlainDate): number[] {
  if ('atLeast' in leaf) return [1 + Math.ceil(leaf.atLeast)]
  if ('atMost' in leaf) return [2 + Math.floor(leaf.atMost)]
  if ('onOrAfter' in leaf) return [codeOfDay(leaf.onOrAfter)]
  if ('onOrBefore' in leaf) return [codeOfDay(leaf.onOrBefore) + 1]
  if ('monthsAgoAtLeast' in leaf || 'monthsAgoAtMost' in leaf) return daysAround(leaf, on)
  return []
}

/** The end of a month moves a bound by three days at most; each of these days begins a piece of its own. */
const NEAR = [-4, -3, -2, -1, 0, 1, 2, 3, 4, 5]

function daysAround(leaf: Leaf, on: PlainDate): number[] {
  const months =
    'monthsAgoAtLeast' in leaf ? leaf.monthsAgoAtLeast : 'monthsAgoAtMost' in leaf ? leaf.monthsAgoAtMost : 0
  const middle = codeOfDay(addMonths(on, -months))
  return NEAR.map((days) => middle + days)
}
