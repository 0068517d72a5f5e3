import type { Criterion, Test } from '../criterion'
import type { FactName } from '../facts'
import { leavesOf, type Leaf } from '../leaf'
import { atomsOf, conjunctsOf, type Part } from './parts'

/** Buckets of one condition, multiplied: beyond so many it is answered as a whole, from the values themselves. */
const MOST_CASES = 1 << 10

/** A part that stands by itself in a clause, and the programmes whose answer hangs on it. */
export type Condition = {
  part: Part
  /** the leaves whose answers alone decide, by which values are sorted into buckets */
  leaves: Leaf[]
  /** the facts of those leaves */
  facts: FactName[]
  /** tests whose answer hangs on numbers themselves: those with a share of two facts */
  byValue: Test[]
  programmes: number[]
}

/** Every distinct condition once: programmes share most of what they ask. */
export function conditionsOf(programmes: readonly (readonly Criterion[])[]): Condition[] {
  const known = new Map<string, Condition>()
  programmes.forEach((criteria, programme) => {
    for (const part of criteria.flatMap((criterion) => conjunctsOf(criterion.test))) {
      const key = JSON.stringify(part)
      const condition = known.get(key) ?? conditionOf(part)
      if (!condition.programmes.includes(programme)) condition.programmes.push(programme)
      known.set(key, condition)
    }
  })
  return [...known.values()]
}

function conditionOf(part: Part): Condition {
  const atoms = atomsOf(part)
  const leaves = atoms.filter((test) => !hasShare(test)).flatMap(leavesOf)
  const facts = [...new Set(leaves.map((leaf) => leaf.fact))]
  return { part, leaves, facts, byValue: atoms.filter(hasShare), programmes: [] }
}

const hasShare = (test: Test) => leavesOf(test).some((leaf) => 'of' in leaf)

/** The same condition with nothing sorted into buckets, where there would be too many cases. */
export function withinBounds(condition: Condition, cases: number): Condition {
  if (cases <= MOST_CASES) return condition
  const test = testOf(condition.part)
  return { part: { atom: test }, leaves: [], facts: [], byValue: [test], programmes: condition.programmes }
}

function testOf(part: Part): Test {
  if ('atom' in part) return part.atom
  return 'all' in part ? { all: part.all.map(testOf) } : { any: part.any.map(testOf) }
}
