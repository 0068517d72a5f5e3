import type { PlainDate } from '../../core/plainDate'
import { calendarDayOf, epochDayOf, type CalendarDay, type EpochDay } from '../epochDay'
import { factNames, type FactName, type Facts, type FactValue } from '../facts'

/** Where a fact stands in a person's `values`. */
export type Slot = number

/** One person on one day, read once for any number of programmes. Facts may not change while it is in use. */
export type Person = {
  facts: Facts
  today: EpochDay
  values: readonly (FactValue | undefined)[]
  /** a fact as a calendar day, taken apart when it is first asked for; undefined where it is unknown or no day */
  calendarDay: (slot: Slot) => CalendarDay | undefined
}

const slots = new Map(factNames.map((name, slot) => [name, slot]))
export const slotOf = (name: FactName): Slot => slots.get(name) ?? NaN

export function readPerson(facts: Facts, on: PlainDate): Person {
  const values = factNames.map((name) => facts[name])
  const days: (CalendarDay | undefined)[] = []
  const calendarDay = (slot: Slot) => {
    const value = values[slot]
    return typeof value === 'string' ? (days[slot] ??= calendarDayOf(value)) : undefined
  }
  return { facts, today: epochDayOf(on), values, calendarDay }
}
