import type { Criterion, Test } from '../criterion'
import type { FactName } from '../facts'
import { leavesOf, type Leaf, type ShareLeaf } from '../leaf'
import { conjunctsOf, factsIn } from './parts'

/** A test on facts of its own, and the programmes whose answer hangs on it. */
export type Condition = {
  test: Test
  facts: FactName[]
  /** those that look at one fact */
  leaves: Leaf[]
  shares: ShareLeaf[]
  programmes: number[]
}

/** Every distinct condition once: programmes share most of what they ask. */
export function conditionsOf(programmes: readonly (readonly Criterion[])[]): Condition[] {
  const known = new Map<string, Condition>()
  programmes.forEach((criteria, programme) => {
    for (const test of criteria.flatMap((criterion) => conjunctsOf(criterion.test))) {
      const key = JSON.stringify(test)
      const condition = known.get(key) ?? conditionOf(test)
      if (!condition.programmes.includes(programme)) condition.programmes.push(programme)
      known.set(key, condition)
    }
  })
  return [...known.values()]
}

function conditionOf(test: Test): Condition {
  const leaves = leavesOf(test)
  const isShare = (leaf: Leaf): leaf is ShareLeaf => 'of' in leaf
  return {
    test,
    facts: factsIn(test),
    leaves: leaves.filter((leaf) => !isShare(leaf)),
    shares: leaves.filter(isShare),
    programmes: [],
  }
}
