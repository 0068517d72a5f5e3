import { addDays, addMonths, type PlainDate } from '../core/plainDate'
import type { Test } from './criterion'
import type { Facts, FactValue } from './facts'
import { leavesOf, type Leaf } from './leaf'

/** The days on which time alone can change what a test says. Between two of them nothing changes by itself. */
export function turningDaysOf(test: Test, facts: Facts): PlainDate[] {
  const leaves = leavesOf(test)
  return leaves.flatMap((leaf) => turnsOfLeaf(leaf, leaves, facts[leaf.fact]))
}

/** The same of one of the leaves of a test. @param value what is known of its fact */
export function turnsOfLeaf(leaf: Leaf, leaves: readonly Leaf[], value: FactValue | undefined): PlainDate[] {
  if (value === undefined) return supposedTurns(leaf, leaves)
  const day = typeof value === 'string' ? turningDay(leaf, value) : undefined
  return day ? [day] : []
}

/** A lower bound turns on its day, an upper bound on the day after it. */
function turningDay(leaf: Leaf, day: PlainDate): PlainDate | undefined {
  if ('monthsAgoAtLeast' in leaf) return addMonths(day, leaf.monthsAgoAtLeast)
  return 'monthsAgoAtMost' in leaf ? addDays(addMonths(day, leaf.monthsAgoAtMost), 1) : undefined
}

/**
 * While the day isn't known, time can still move a relative bound past a fixed one on the same fact: "since 2025, or for
 * a year" is met by everybody from 2025-12-31 on.
 */
export function supposedTurns(leaf: Leaf, leaves: readonly Leaf[]): PlainDate[] {
  const edges = leaves.filter(({ fact }) => fact === leaf.fact).flatMap(edgesOf)
  return edges.flatMap((edge) => turningDay(leaf, edge) ?? [])
}

/** The days on either side of a fixed bound. */
function edgesOf(leaf: Leaf): PlainDate[] {
  if ('onOrAfter' in leaf) return [addDays(leaf.onOrAfter, -1), leaf.onOrAfter]
  return 'onOrBefore' in leaf ? [leaf.onOrBefore, addDays(leaf.onOrBefore, 1)] : []
}
