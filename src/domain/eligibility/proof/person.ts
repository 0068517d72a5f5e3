import type { PlainDate } from '../../core/plainDate'
import { calendarDayOf, epochDayOf, type CalendarDay, type EpochDay } from '../epochDay'
import { factNames, type FactName, type Facts, type FactValue } from '../facts'
import { sayFact } from '../factWords'
import { codeOf } from './code'

/** Where a fact stands in a person's `values`. */
export type Slot = number

/** One person on one day, read once for any number of programmes. Facts may not change while it is in use. */
export type Person = {
  facts: Facts
  today: EpochDay
  values: readonly (FactValue | undefined)[]
  /** a fact of few values as a small number, undefined where everybody has their own */
  code: (slot: Slot) => number | undefined
  /** a fact as a calendar day; undefined where it is unknown or no day */
  calendarDay: (slot: Slot) => CalendarDay | undefined
  /** `登记注册日期：2026年5月8日`, worked out when it is first said */
  say: (slot: Slot) => string
}

const slots = new Map(factNames.map((name, slot) => [name, slot]))
export const slotOf = (name: FactName): Slot => slots.get(name) ?? NaN

export function readPerson(facts: Facts, on: PlainDate, nameOfPlace?: (code: string) => string): Person {
  const values = factNames.map((name) => facts[name])
  const codes = factNames.map((name, slot) => codeOf(name, values[slot]))
  return {
    facts,
    today: epochDayOf(on),
    values,
    code: (slot) => codes[slot],
    calendarDay: once((slot) => {
      const value = values[slot]
      return typeof value === 'string' ? calendarDayOf(value) : undefined
    }),
    say: once((slot) => {
      const name = factNames[slot]
      return name ? sayFact(name, values[slot] ?? '', nameOfPlace) : ''
    }),
  }
}

/** Asks once per slot, and remembers the answer. */
function once<T>(ask: (slot: Slot) => T): (slot: Slot) => T {
  const answers: (T | undefined)[] = factNames.map(() => undefined)
  return (slot) => (answers[slot] ??= ask(slot))
}
