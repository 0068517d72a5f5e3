import type { PlainDate } from '../../core/plainDate'
import type { Criterion } from '../criterion'
import type { FactName } from '../facts'
import { answersFor } from './answers'
import { bucketsOf, rowsOf } from './buckets'
import type { RowsByFact } from './cells'
import type { Columns, Pack } from './columns'
import { conditionsOf, withinBounds, type Condition } from './conditions'
import { groupsOf, type CountBuckets } from './groups'
import type { Spread } from './kernels'
import { lookUpFor, widthOf, type LookUp } from './lookUp'

/** So many people at a time: what is gathered about them stays near the processor. */
export const BLOCK = 1024
/** Cells of one look-up: beyond these its words no longer stay near the processor. A cell is a number of two bytes. */
const MOST_CELLS = 1 << 13

/** All that doesn't hang on a single person. */
export type Plan = {
  lookUps: LookUp[]
  spreads: { spread: Spread; lookUps: number[] }[]
  /** the words of all look-ups one after the other, by cells, and the cell at which each begins */
  table: Int32Array
  starts: number[]
  conditions: Condition[]
}

export function planFor(columns: Columns, programmes: readonly (readonly Criterion[])[], on: PlainDate): Plan {
  const asked = conditionsOf(programmes)
  const rows = rowsByFact(columns, asked, on)
  const count: CountBuckets = (name, leaves) => {
    const of = rows.get(name)
    return of ? bucketsOf(of, leaves).values.length : 1
  }
  const conditions = asked.map((condition) => withinBounds(condition, casesIn(condition, count)))
  const byValue = conditions.flatMap((condition) => condition.byValue)
  const answers = new Map(byValue.map((test) => [test, answersFor(columns, test, on)]))
  const groups = groupsOf(conditions, MOST_CELLS, count)
  const lookUps = groups.map((group) => lookUpFor(columns, rows, group, programmes.length, answers, on))
  return {
    lookUps,
    conditions,
    spreads: spreadsOf(columns.packs, lookUps),
    ...oneTable(lookUps, widthOf(programmes.length)),
  }
}

/** For each column the places of all look-ups that it bears on, side by side. */
function spreadsOf(packs: readonly Pack[], lookUps: readonly LookUp[]): Plan['spreads'] {
  return packs.flatMap((pack) => {
    const bearing = lookUps.flatMap(({ steps }, lookUp) =>
      steps.filter((step) => step.pack === pack).map(({ places }) => ({ places, lookUp })),
    )
    const width = bearing.length
    const places = new Uint16Array(pack.combinations.length * width)
    bearing.forEach((one, at) => one.places.forEach((place, code) => (places[code * width + at] = place)))
    return width ? [{ spread: { codes: pack.codes, places, width }, lookUps: bearing.map(({ lookUp }) => lookUp) }] : []
  })
}

/** The first cell is nobody's, and rules nothing out. */
function oneTable(lookUps: readonly LookUp[], width: number): Pick<Plan, 'table' | 'starts'> {
  let end = width
  const starts = lookUps.map(({ words }) => (end += words.length) - words.length)
  const table = new Int32Array(end)
  lookUps.forEach(({ words }, index) => table.set(words, starts[index]))
  return { table, starts: starts.map((start) => start / width) }
}

function casesIn({ facts, leaves, byValue }: Condition, count: CountBuckets): number {
  const counts = facts.map((name) =>
    count(
      name,
      leaves.filter((leaf) => leaf.fact === name),
    ),
  )
  return counts.reduce((product, one) => product * one, 3 ** byValue.length)
}

function rowsByFact(columns: Columns, conditions: readonly Condition[], on: PlainDate): RowsByFact {
  const leaves = conditions.flatMap((condition) => condition.leaves)
  const of = (name: FactName) => leaves.filter((leaf) => leaf.fact === name)
  const names = new Set(conditions.flatMap(({ facts }) => facts))
  return new Map([...names].map((name) => [name, rowsOf(columns.facts[name], name, of(name), on)]))
}
