import { MET, UNKNOWN, UNMET } from '../compileLeaf'
import type { Criterion, Test } from '../criterion'
import { decide, type Decision } from '../decide'
import { epochDayOf, plainDateOf, type EpochDay } from '../epochDay'
import { leavesOf, type Leaf } from '../leaf'
import { supposedTurns } from '../turning'
import { compileNode } from './node'
import { slotOf, type Person, type Slot } from './person'
import { isTimed, turnOf, type TimedLeaf } from './turn'

/** A clause made ready for many people. */
export type Clause = {
  criterion: Criterion
  decideOn: (person: Person, day: EpochDay) => Decision
  /** the known facts by which it is decided today */
  support: (person: Person) => Slot[]
  /** the later days on which time alone may change it, earliest first, each once */
  turningDays: (person: Person) => readonly EpochDay[]
}

/** Shared by everybody: never handed out. */
const settled: Record<typeof UNMET | typeof MET, Decision> = {
  [UNMET]: { verdict: 'unmet', missing: [] },
  [MET]: { verdict: 'met', missing: [] },
}

export function compileClause(criterion: Criterion): Clause {
  const { test } = criterion
  const { stateOn, support } = compileNode(test)
  return {
    criterion,
    decideOn: (person, day) => {
      const state = stateOn(person, day)
      return state === UNKNOWN ? decide(test, person.facts, plainDateOf(day)) : settled[state]
    },
    support: (person) => {
      const slots: Slot[] = []
      support(person, slots)
      return slots
    },
    turningDays: compileTurns(test),
  }
}

const NEVER: readonly EpochDay[] = []

function compileTurns(test: Test): Clause['turningDays'] {
  const leaves = leavesOf(test)
  const turns = leaves.filter(isTimed).map((leaf) => turnsOf(leaf, leaves))
  if (turns.length === 0) return () => NEVER
  return (person) => {
    const days: EpochDay[] = []
    for (const turn of turns) for (const day of turn(person)) if (day > person.today) days.push(day)
    return days.length > 1 ? [...new Set(days)].sort((one, other) => one - other) : days
  }
}

/** Of an unknown day the turns of all that it may be. */
function turnsOf(leaf: TimedLeaf, leaves: readonly Leaf[]): (person: Person) => readonly EpochDay[] {
  const slot = slotOf(leaf.fact)
  const turn = turnOf(leaf)
  const supposed = supposedTurns(leaf, leaves).map(epochDayOf)
  return (person) => {
    if (person.values[slot] === undefined) return supposed
    const day = turn(person)
    return day === undefined ? NEVER : [day]
  }
}
