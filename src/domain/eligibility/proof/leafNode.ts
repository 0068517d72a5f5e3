import { MET, UNKNOWN, UNMET, type State } from '../compileLeaf'
import type { ShareLeaf } from '../leaf'
import { turnOf, type TimedLeaf } from './turn'
import type { Node } from './node'
import { slotOf, type Person, type Slot } from './person'
import { valueTest, type ValueLeaf } from '../valueTest'

const stateIf = (isMet: boolean): State => (isMet ? MET : UNMET)

/** Named once each, and only where it is known. */
function name(slot: Slot, { values }: Person, into: Slot[]): void {
  if (values[slot] !== undefined && !into.includes(slot)) into.push(slot)
}

export function compileValue(leaf: ValueLeaf): Node {
  const slot = slotOf(leaf.fact)
  const holds = valueTest(leaf)
  return {
    stateOn: ({ values }) => {
      const value = values[slot]
      return value === undefined ? UNKNOWN : stateIf(holds(value))
    },
    support: (person, into) => name(slot, person, into),
  }
}

/** A lower bound is met from its turn on, an upper bound until then; what is no day meets neither. */
export function compileTimed(leaf: TimedLeaf): Node {
  const slot = slotOf(leaf.fact)
  const isLower = 'monthsAgoAtLeast' in leaf
  const turn = turnOf(leaf)
  return {
    stateOn: (person, day) => {
      if (person.values[slot] === undefined) return UNKNOWN
      const turnsOn = turn(person)
      return turnsOn === undefined ? UNMET : stateIf(day >= turnsOn === isLower)
    },
    support: (person, into) => name(slot, person, into),
  }
}

/** A share of nothing is not reached, and one that is nothing reaches none: either fact can be enough. */
export function compileShare({ fact, of, atLeastPercent }: ShareLeaf): Node {
  const [partSlot, wholeSlot] = [slotOf(fact), slotOf(of)]
  return {
    stateOn: ({ values }) => {
      const [part, whole] = [values[partSlot], values[wholeSlot]]
      if (part === 0 || whole === 0) return UNMET
      if (part === undefined || whole === undefined) return UNKNOWN
      return stateIf(Number(part) * 100 >= atLeastPercent * Number(whole))
    },
    support: (person, into) => {
      name(partSlot, person, into)
      name(wholeSlot, person, into)
    },
  }
}
