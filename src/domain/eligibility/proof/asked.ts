import { MET, UNKNOWN, UNMET, type State } from '../compileLeaf'
import type { EpochDay } from '../epochDay'
import type { FactValue } from '../facts'
import type { Leaf } from '../leaf'
import { valueTest } from '../valueTest'
import { slotOf, type Person, type Slot } from './person'
import { compileTurn, isTimed, turnOf, type Turn } from './turn'

/** A leaf made ready for many people: a bound in time, a share, or what is asked of a value. */
export type Asked = {
  leaf: Leaf
  slot: Slot
  turn?: Turn
  share?: { whole: Slot; percent: number }
  holds: (value: FactValue) => boolean
}

export function compileAsked(leaf: Leaf, leaves: readonly Leaf[]): Asked {
  const slot = slotOf(leaf.fact)
  const ask = { leaf, slot, turn: undefined, share: undefined, holds: () => false }
  if ('of' in leaf) return { ...ask, share: { whole: slotOf(leaf.of), percent: leaf.atLeastPercent } }
  return isTimed(leaf) ? { ...ask, turn: compileTurn(leaf, leaves) } : { ...ask, holds: valueTest(leaf) }
}

/** What a leaf says of a person on a day. */
export function stateOn({ slot, turn, share, holds }: Asked, person: Person, day: EpochDay): State {
  const value = person.values[slot]
  if (share) return shareState(value, person.values[share.whole], share.percent)
  if (value === undefined) return UNKNOWN
  return turn ? turnState(turn, person, day) : stateIf(holds(value))
}

const stateIf = (isMet: boolean): State => (isMet ? MET : UNMET)

/** A lower bound is met from its turn on, an upper bound until then; what is no day meets neither. */
function turnState(turn: Turn, person: Person, day: EpochDay): State {
  const turnsOn = turnOf(turn, person)
  return turnsOn === undefined ? UNMET : stateIf(day >= turnsOn === turn.isLower)
}

/** A share of nothing is not reached, and one that is nothing reaches none: either fact can be enough. */
function shareState(part: FactValue | undefined, whole: FactValue | undefined, percent: number): State {
  if (part === 0 || whole === 0) return UNMET
  if (part === undefined || whole === undefined) return UNKNOWN
  return stateIf(Number(part) * 100 >= percent * Number(whole))
}
