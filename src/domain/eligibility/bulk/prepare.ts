import type { PlainDate } from '../../core/plainDate'
import type { Criterion } from '../criterion'
import type { FactName } from '../facts'
import { bucketsOf, type Buckets } from './buckets'
import type { Columns } from './columns'
import { eitherMasks, maskOf, singleMasks, spreadOf, type EitherMasks, type SingleMasks, type Spread } from './masks'
import { planFor, testsByFact, type Needed } from './plan'
import { slowTestFor, type SlowTest } from './slow'
import { tableOf, type Table } from './tables'

/** One fact with all that its buckets answer. */
export type FactMasks = { buckets: Buckets; single: SingleMasks; either: EitherMasks }
/** A condition that is answered by itself, and the bits of the programmes that hang on it. */
export type Apart<T> = { how: T; mask: number[] }
export type Ready = {
  facts: FactMasks[]
  either: { count: number; spread: Spread }
  tables: Apart<Table>[]
  slow: Apart<SlowTest>[]
}

/** Everything that doesn't depend on a single person, worked out beforehand. */
export function prepare(columns: Columns, programmes: readonly (readonly Criterion[])[], on: PlainDate): Ready {
  const plan = planFor(programmes)
  const buckets = new Map<FactName, Buckets>()
  for (const [name, tests] of testsByFact(plan)) buckets.set(name, bucketsOf(columns, name, tests, on))
  const apart = <T>(how: T, { programmes: those }: Needed): Apart<T> => ({ how, mask: maskOf(those, plan.programmes) })
  const tables: Apart<Table>[] = []
  const slow = plan.slow.map((needed) => apart(slowTestFor(columns, needed.test, buckets, on), needed))
  for (const needed of plan.tables) {
    const table = tableOf(columns, needed, buckets, on)
    if (table) tables.push(apart(table, needed))
    else slow.push(apart(slowTestFor(columns, needed.test, buckets, on), needed))
  }
  return {
    facts: [...buckets.values()].map((of) => ({
      buckets: of,
      single: singleMasks(plan, of),
      either: eitherMasks(plan, of),
    })),
    either: { count: plan.either.length, spread: spreadOf(plan.either, plan.programmes) },
    tables,
    slow,
  }
}

/** How many of the distinct conditions are answered in which way. */
export function waysOf({ single, either, tables, slow }: ReturnType<typeof planFor>): Record<string, number> {
  return { single: single.length, either: either.length, tables: tables.length, slow: slow.length }
}
