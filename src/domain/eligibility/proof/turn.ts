import { epochDayOf, monthsAfter, type EpochDay } from '../epochDay'
import type { Leaf } from '../leaf'
import { supposedTurns } from '../turning'
import { slotOf, type Person, type Slot } from './person'

/** The leaves whose answer time changes. */
export type TimedLeaf = Extract<Leaf, { monthsAgoAtLeast: number } | { monthsAgoAtMost: number }>
export const isTimed = (leaf: Leaf): leaf is TimedLeaf => 'monthsAgoAtLeast' in leaf || 'monthsAgoAtMost' in leaf

/** When such a leaf turns: a lower bound on its own day, an upper bound on the day after. */
export type Turn = {
  slot: Slot
  months: number
  isLower: boolean
  /** of a day that isn't known, the turns of all that it may be */
  supposed: readonly EpochDay[]
}

export const compileTurn = (leaf: TimedLeaf, leaves: readonly Leaf[]): Turn => ({
  slot: slotOf(leaf.fact),
  months: 'monthsAgoAtLeast' in leaf ? leaf.monthsAgoAtLeast : leaf.monthsAgoAtMost,
  isLower: 'monthsAgoAtLeast' in leaf,
  supposed: supposedTurns(leaf, leaves).map(epochDayOf),
})

/** The day on which it turns for this person. Undefined without a day. */
export function turnOf({ slot, months, isLower }: Turn, person: Person): EpochDay | undefined {
  const day = person.calendarDay(slot)
  return day && monthsAfter(day, months) + (isLower ? 0 : 1)
}

const NEVER: readonly EpochDay[] = []

/** The later days on which any of them turns, earliest first, each once. */
export function laterTurns(turns: readonly Turn[], person: Person): readonly EpochDay[] {
  let days = NEVER
  for (const turn of turns) {
    const known = turnOf(turn, person)
    if (known !== undefined && known > person.today) days = [...days, known]
    if (person.values[turn.slot] === undefined) days = [...days, ...turn.supposed.filter((day) => day > person.today)]
  }
  return days.length > 1 ? [...new Set(days)].sort((one, other) => one - other) : days
}
