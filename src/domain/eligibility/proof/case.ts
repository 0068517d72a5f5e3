import { MET, UNKNOWN, UNMET, type State } from '../compileLeaf'
import type { Test } from '../criterion'
import { areIndependent, decide, type Decision } from '../decide'
import { plainDateOf, type EpochDay } from '../epochDay'
import { factSpec, type FactName, type Facts } from '../facts'
import { factsOf, leavesOf, type Leaf } from '../leaf'
import { stateOn } from './asked'
import type { Clause } from './clause'
import type { Course } from './course'
import { frozen, lineOf } from './line'
import type { Person } from './person'

/** One way in which the leaves of a clause can stand. */
export type Case = {
  /** the known facts by which it is decided: of an unmet `all` those of the unmet parts, of a met `any` those of the met ones */
  facts: readonly FactName[]
  /** what follows for everybody, as long as no day is named; nothing where it hangs on more than how the leaves stand */
  shared?: Course
}
type StateOf = (leaf: Leaf) => State

/** The case in which this person is on this day, worked out. */
export function caseOf(clause: Clause, person: Person, day: EpochDay): Case {
  const { test } = clause.criterion
  const states = new Map(clause.leaves.map((asked) => [asked.leaf, stateOn(asked, person, day)]))
  const stateOf: StateOf = (leaf) => states.get(leaf) ?? UNKNOWN
  const named = new Set(support(test, stateOf).flatMap(factsOf))
  const facts = [...named].filter((name) => person.facts[name] !== undefined)
  const today = decisionIn(test, stateOf, person.facts, day)
  return { facts, shared: today && { clause, today, line: frozen(lineOf(clause.criterion, today, facts)) } }
}

function decisionIn(test: Test, stateOf: StateOf, facts: Facts, day: EpochDay): Decision | undefined {
  const state = kleeneOf(test, stateOf)
  if (state !== UNKNOWN) return settled[state]
  const on = plainDateOf(day)
  const leaves = leavesOf(test)
  const hangsOnMore = isOpenShare(leaves, stateOf) || isOneDayAskedTwice(leaves, facts)
  return hangsOnMore && !areIndependent(leaves, facts, on) ? undefined : decide(test, facts, on)
}

/** It hangs on the half that is known. */
const isOpenShare = (leaves: readonly Leaf[], stateOf: StateOf) =>
  leaves.some((leaf) => 'of' in leaf && stateOf(leaf) === UNKNOWN)

/** Bounds of one unknown day hang on how they lie to the day that is asked about. */
function isOneDayAskedTwice(leaves: readonly Leaf[], facts: Facts): boolean {
  const days = leaves
    .map(({ fact }) => fact)
    .filter((name) => factSpec(name).kind === 'day' && facts[name] === undefined)
  return new Set(days).size < days.length
}

const settled: Record<typeof UNMET | typeof MET, Decision> = {
  [UNMET]: { verdict: 'unmet', missing: [] },
  [MET]: { verdict: 'met', missing: [] },
}

const opposite: Record<State, State> = { [UNMET]: MET, [MET]: UNMET, [UNKNOWN]: UNKNOWN }

function kleeneOf(test: Test, stateOf: StateOf): State {
  if ('not' in test) return opposite[kleeneOf(test.not, stateOf)]
  if (!('all' in test) && !('any' in test)) return stateOf(test)
  const states = partsOf(test).map((part) => kleeneOf(part, stateOf))
  const deciding = decidingIn(test)
  if (states.includes(deciding)) return deciding
  return states.includes(UNKNOWN) ? UNKNOWN : opposite[deciding]
}

function support(test: Test, stateOf: StateOf): Leaf[] {
  if ('not' in test) return support(test.not, stateOf)
  if (!('all' in test) && !('any' in test)) return [test]
  const parts = partsOf(test)
  const decisive = parts.filter((part) => kleeneOf(part, stateOf) === decidingIn(test))
  return (decisive.length > 0 ? decisive : parts).flatMap((part) => support(part, stateOf))
}

type Group = Extract<Test, { all: Test[] } | { any: Test[] }>
const partsOf = (group: Group): Test[] => ('all' in group ? group.all : group.any)
/** One such part is enough. */
const decidingIn = (group: Group): State => ('all' in group ? UNMET : MET)
