import { monthsAfter, type EpochDay } from '../epochDay'
import type { Leaf } from '../leaf'
import { slotOf, type Person } from './person'

/** The leaves whose answer time changes. */
export type TimedLeaf = Extract<Leaf, { monthsAgoAtLeast: number } | { monthsAgoAtMost: number }>

export const isTimed = (leaf: Leaf): leaf is TimedLeaf => 'monthsAgoAtLeast' in leaf || 'monthsAgoAtMost' in leaf

/** The day on which the leaf's answer turns: a lower bound's own day, the day after an upper bound's. Undefined without a day. */
export function turnOf(leaf: TimedLeaf): (person: Person) => EpochDay | undefined {
  const slot = slotOf(leaf.fact)
  const [months, wait] = 'monthsAgoAtLeast' in leaf ? [leaf.monthsAgoAtLeast, 0] : [leaf.monthsAgoAtMost, 1]
  return (person) => {
    const day = person.calendarDay(slot)
    return day && monthsAfter(day, months) + wait
  }
}
