import { isWithin } from '../core/division'
import { addMonths, type PlainDate } from '../core/plainDate'
import type { Test } from './criterion'
import type { FactName, Facts, FactValue } from './facts'
import type { Verdict } from './verdict'

export type Leaf = Exclude<Test, { all: Test[] } | { any: Test[] } | { not: Test }>
export type ShareLeaf = Extract<Leaf, { atLeastPercent: number }>

/** Every leaf of a test, in the order in which it is written. */
export function leavesOf(test: Test): Leaf[] {
  if ('all' in test) return test.all.flatMap(leavesOf)
  if ('any' in test) return test.any.flatMap(leavesOf)
  return 'not' in test ? leavesOf(test.not) : [test]
}

export const factsOf = (leaf: Leaf): FactName[] => ('of' in leaf ? [leaf.fact, leaf.of] : [leaf.fact])

/** What one leaf says. A share is decided early where one of its two facts is enough. */
export function leafVerdict(leaf: Leaf, facts: Facts, on: PlainDate): Verdict {
  if ('atLeastPercent' in leaf) return shareVerdict(leaf, facts[leaf.fact], facts[leaf.of])
  const value = facts[leaf.fact]
  if (value === undefined) return 'unknown'
  return holdsFor(leaf, value, on) ? 'met' : 'unmet'
}

/** A share of nothing is not reached: with no employees no percentage of them is. */
function shareVerdict(leaf: ShareLeaf, part: FactValue | undefined, whole: FactValue | undefined): Verdict {
  if (part === 0 || whole === 0) return 'unmet'
  if (part === undefined || whole === undefined) return 'unknown'
  return Number(part) * 100 >= leaf.atLeastPercent * Number(whole) ? 'met' : 'unmet'
}

function holdsFor(leaf: Exclude<Leaf, ShareLeaf>, value: FactValue, on: PlainDate): boolean {
  if ('is' in leaf) return value === leaf.is
  if ('has' in leaf) return Array.isArray(value) && leaf.has.some((one) => value.includes(one))
  if ('atLeast' in leaf) return typeof value === 'number' && value >= leaf.atLeast
  if ('atMost' in leaf) return typeof value === 'number' && value <= leaf.atMost
  if (typeof value !== 'string') return false
  if ('in' in leaf) return leaf.in.includes(value)
  if ('within' in leaf) return leaf.within.some((area) => isWithin(value, area))
  if ('onOrAfter' in leaf) return value >= leaf.onOrAfter
  if ('onOrBefore' in leaf) return value <= leaf.onOrBefore
  if ('monthsAgoAtLeast' in leaf) return addMonths(value, leaf.monthsAgoAtLeast) <= on
  return addMonths(value, leaf.monthsAgoAtMost) >= on
}
