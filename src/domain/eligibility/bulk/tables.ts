import type { PlainDate } from '../../core/plainDate'
import { decide } from '../decide'
import type { FactName, Facts } from '../facts'
import { leavesOf } from '../leaf'
import type { Verdict } from '../verdict'
import { keyOf, type Buckets } from './buckets'
import { valueOf, type Columns } from './columns'
import { factsIn } from './parts'
import type { Needed } from './plan'

export const MET = 0
export const UNKNOWN = 1
export const UNMET = 2
const cellOf: Record<Verdict, number> = { met: MET, unknown: UNKNOWN, unmet: UNMET }

/** A condition on facts that hang together: the sum of the buckets' offsets is the place of the answer. */
export type Table = { names: FactName[]; offsets: Int32Array[]; cells: Uint8Array; programmes: number[] }

/** Cells beyond these cost more to fill than they save. */
export const MOST_CELLS = 1 << 16

/** @returns undefined where the table would be too large */
export function tableOf(
  columns: Columns,
  { test, programmes }: Needed,
  buckets: ReadonlyMap<FactName, Buckets>,
  on: PlainDate,
): Table | undefined {
  const names = factsIn(test)
  const axes = names.map((name) => axisOf(columns, test, buckets.get(name)))
  const size = axes.reduce((product, { values }) => product * values.length, 1)
  if (size > MOST_CELLS) return undefined
  const cells = Uint8Array.from({ length: size }, (_, cell) => {
    const facts: Facts = {}
    axes.reduce((rest, { values }, index) => {
      const value = values[rest % values.length]
      const name = names[index]
      if (name && value !== undefined) facts[name] = value
      return Math.floor(rest / values.length)
    }, cell)
    return cellOf[decide(test, facts, on).verdict]
  })
  let stride = 1
  const offsets = axes.map(({ places, values }) => {
    const offset = places.map((place) => place * stride)
    stride *= values.length
    return offset
  })
  return { names, offsets, cells, programmes }
}

type Axis = { values: (Facts[FactName] | undefined)[]; places: Int32Array }

/** The fact's buckets as far as this test tells them apart, each with a value that lies in it. */
function axisOf(columns: Columns, test: Needed['test'], buckets: Buckets | undefined): Axis {
  if (!buckets) return { values: [undefined], places: new Int32Array(1) }
  const leaves = leavesOf(test).filter((leaf) => leaf.fact === buckets.name)
  const known = new Map<string, number>()
  const values: Axis['values'] = []
  const places = new Int32Array(buckets.count)
  for (let bucket = 0; bucket < buckets.count; bucket += 1) {
    const row = leaves.map((leaf) => buckets.verdicts.get(keyOf(leaf))?.[bucket]).join()
    const key = bucket === 0 ? 'not known' : row
    const place = known.get(key) ?? values.push(valueOf(columns, buckets.name, buckets.sample[bucket] ?? 0)) - 1
    known.set(key, place)
    places[bucket] = place
  }
  return { values, places }
}
