import type { Criterion, Test } from '../criterion'
import type { FactName } from '../facts'
import { leavesOf } from '../leaf'
import { keyOf } from './buckets'
import { conjunctsOf, disjunctsOf, factsIn, hasShare } from './parts'

/** A test and the programmes whose answer hangs on it. */
export type Needed = { test: Test; programmes: number[] }

/**
 * How each condition is decided for a whole registry, from the fastest way to the slowest.
 * - `single`: one fact; a look-up by its bucket answers for all programmes at once
 * - `either`: one of several tests on different facts; bits, as above
 * - `tables`: facts that hang together; a look-up by all their buckets
 * - `slow`: a share of two numbers, or too many buckets; worked out
 */
export type Plan = { programmes: number; single: Needed[]; either: Needed[]; tables: Needed[]; slow: Needed[] }

/** @param programmes the criteria of each */
export function planFor(programmes: readonly (readonly Criterion[])[]): Plan {
  const needed = new Map<string, Needed>()
  programmes.forEach((criteria, index) => {
    for (const test of criteria.flatMap((criterion) => conjunctsOf(criterion.test))) need(needed, test, index)
  })
  const of = (way: Way) => [...needed.values()].filter(({ test }) => wayOf(test) === way)
  return {
    programmes: programmes.length,
    single: of('single'),
    either: of('either'),
    tables: of('tables'),
    slow: of('slow'),
  }
}

function need(needed: Map<string, Needed>, test: Test, programme: number): void {
  const known = needed.get(keyOf(test))
  if (!known) needed.set(keyOf(test), { test, programmes: [programme] })
  else if (!known.programmes.includes(programme)) known.programmes.push(programme)
}

type Way = 'single' | 'either' | 'tables' | 'slow'
/** Facts beyond these make too large a table. */
const FACTS_IN_TABLE = 5

function wayOf(test: Test): Way {
  if (hasShare(test)) return 'slow'
  const names = factsIn(test)
  if (names.length === 1) return 'single'
  if (disjunctsOf(test).every((part) => factsIn(part).length === 1)) return 'either'
  return names.length <= FACTS_IN_TABLE ? 'tables' : 'slow'
}

/** Every test on one fact alone of which the plan needs the answers, by fact. */
export function testsByFact({ single, either, tables, slow }: Plan): Map<FactName, Test[]> {
  const leaves = [...tables, ...slow].flatMap(({ test }) => leavesOf(test)).filter((leaf) => !('of' in leaf))
  const tests = [...single.map(({ test }) => test), ...either.flatMap(({ test }) => disjunctsOf(test)), ...leaves]
  const byFact = new Map<FactName, Test[]>()
  for (const test of tests) {
    const [name] = factsIn(test)
    if (name) byFact.set(name, [...(byFact.get(name) ?? []), test])
  }
  return byFact
}
