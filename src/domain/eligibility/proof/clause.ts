import type { Criterion } from '../criterion'
import type { EpochDay } from '../epochDay'
import { factsOf, leavesOf } from '../leaf'
import { compileAsked, stateOn, type Asked } from './asked'
import { caseOf, type Case } from './case'
import { slotOf, type Person, type Slot } from './person'
import type { Turn } from './turn'

/** A clause made ready for many people. */
export type Clause = {
  criterion: Criterion
  leaves: readonly Asked[]
  turns: readonly Turn[]
  /** of shares: how one stands doesn't say which of its halves are known */
  halves: readonly Slot[]
  /** by the number that the states of the leaves make; none where that would be too long, and each is worked out anew */
  cases?: Case[]
}

/** With three states to each, so many make 6,561 cases. */
const MOST_DIGITS = 8

export function compileClause(criterion: Criterion): Clause {
  const written = leavesOf(criterion.test)
  const leaves = written.map((leaf) => compileAsked(leaf, written))
  const turns = leaves.flatMap(({ turn }) => turn ?? [])
  const halves = written.flatMap((leaf) => ('of' in leaf ? factsOf(leaf).map(slotOf) : []))
  const cases = leaves.length + halves.length > MOST_DIGITS ? undefined : []
  return { criterion, leaves, turns, halves, cases }
}

/** However many people there are, the leaves of a clause stand in few ways: each of these is worked out once. */
export function caseOn(clause: Clause, person: Person, day: EpochDay): Case {
  const { leaves, halves, cases } = clause
  if (!cases) return caseOf(clause, person, day)
  let number = 0
  for (const leaf of leaves) number = number * 3 + stateOn(leaf, person, day)
  for (const half of halves) number = number * 3 + (person.values[half] === undefined ? 0 : 1)
  return (cases[number] ??= caseOf(clause, person, day))
}
