import type { PlainDate } from '../../core/plainDate'
import type { Criterion } from '../criterion'
import type { FactName, Facts, FactValue } from '../facts'
import { leavesOf, type Leaf } from '../leaf'
import { isTimed } from '../proof/turn'
import { turnsOfLeaf } from '../turning'

type Timed = { leaf: Leaf; leaves: readonly Leaf[] }
/** The next turn of one fact, by its value: many people have the same. */
type NextOf = (value: FactValue | undefined) => PlainDate | undefined

/**
 * For people by the thousand: the first day after `on` on which time alone may change what one of these programmes comes to for
 * somebody. Until that day, and without other facts, every verdict stays what it is; from it on it may or may not change.
 * @param programmes the criteria of each
 * @returns asks it of somebody's facts; undefined where time changes nothing any more
 */
export function nextTurns(
  programmes: readonly (readonly Criterion[])[],
  on: PlainDate,
): (facts: Facts) => PlainDate | undefined {
  const byFact = new Map<FactName, NextOf>()
  for (const [name, timed] of timedLeaves(programmes)) byFact.set(name, remembered(timed, on))
  return (facts) => {
    let first: PlainDate | undefined
    for (const [name, nextOf] of byFact) first = earlier(first, nextOf(facts[name]))
    return first
  }
}

function timedLeaves(programmes: readonly (readonly Criterion[])[]): Map<FactName, Timed[]> {
  const byFact = new Map<FactName, Timed[]>()
  for (const { test } of programmes.flat()) {
    const leaves = leavesOf(test)
    for (const leaf of leaves.filter(isTimed)) {
      const known = byFact.get(leaf.fact)
      if (known) known.push({ leaf, leaves })
      else byFact.set(leaf.fact, [{ leaf, leaves }])
    }
  }
  return byFact
}

function remembered(timed: readonly Timed[], on: PlainDate): NextOf {
  const known = new Map<FactValue | undefined, PlainDate | undefined>()
  return (value) => {
    if (known.has(value)) return known.get(value)
    const days = timed.flatMap(({ leaf, leaves }) => turnsOfLeaf(leaf, leaves, value)).filter((day) => day > on)
    const next = days.reduce(earlier, undefined)
    known.set(value, next)
    return next
  }
}

const earlier = (one: PlainDate | undefined, other: PlainDate | undefined): PlainDate | undefined =>
  one === undefined || (other !== undefined && other < one) ? other : one
