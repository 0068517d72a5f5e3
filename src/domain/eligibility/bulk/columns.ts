import { epochDayOf, plainDateOf } from '../epochDay'
import { factNames, factSpec, type FactName, type Facts, type FactValue } from '../facts'

/** A registry in columns: for every fact one number a person, and 0 where it isn't known. */
export type Columns = { size: number; places: string[]; codes: Record<FactName, Column> }
export type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array

const FIRST_DAY = epochDayOf('1900-01-01')
const LAST_DAY_CODE = 0xffff

/** Room for so many people, of whom nothing is known. */
export function emptyColumns(size: number): Columns {
  const codes = Object.fromEntries(factNames.map((name) => [name, columnFor(name, size)]))
  return { size, places: [], codes: codes as Record<FactName, Column> }
}

/** As small as the values allow: what is read for every person has to come through the memory. */
function columnFor(name: FactName, size: number): Column {
  switch (factSpec(name).kind) {
    case 'boolean':
    case 'choice':
      return new Uint8Array(size)
    case 'set':
    case 'day':
    case 'division':
      return new Uint16Array(size)
    case 'count':
      return new Uint32Array(size)
    case 'money':
      return new Float64Array(size)
  }
}

/** Writes down what is known of one person; the facts have passed `checkFacts`. */
export function putFacts(columns: Columns, index: number, facts: Facts): void {
  for (const [key, value] of Object.entries(facts)) {
    const name = key as FactName
    if (value !== undefined) columns.codes[name][index] = codeOf(columns, name, value)
  }
}

const listed = new Map<FactName, string[]>()
export function choicesOf(name: FactName): string[] {
  const known = listed.get(name)
  if (known) return known
  const choices = Object.keys(factSpec(name).choices ?? {})
  listed.set(name, choices)
  return choices
}

/** The number that stands for a value, from 1 on. */
export function codeOf(columns: Columns, name: FactName, value: FactValue): number {
  const { kind } = factSpec(name)
  if (kind === 'boolean') return value ? 2 : 1
  if (kind === 'choice') return 1 + choicesOf(name).indexOf(String(value))
  if (kind === 'set') return 1 + [value].flat().reduce<number>((mask, one) => mask | bitOf(name, one), 0)
  if (kind === 'day') return codeOfDay(String(value))
  return kind === 'division' ? 1 + placeOf(columns, String(value)) : 1 + Number(value)
}

const bitOf = (name: FactName, choice: FactValue) => 1 << choicesOf(name).indexOf(String(choice))

/** 1 for the first day that a fact can be; days beyond 2079 are all one. */
export const codeOfDay = (day: string): number => Math.max(1, Math.min(LAST_DAY_CODE, 1 + epochDayOf(day) - FIRST_DAY))

/** What the number stands for. */
export function valueOf(columns: Columns, name: FactName, code: number): FactValue | undefined {
  if (code === 0) return undefined
  const { kind } = factSpec(name)
  if (kind === 'boolean') return code === 2
  if (kind === 'choice') return choicesOf(name)[code - 1]
  if (kind === 'set') return choicesOf(name).filter((_, index) => ((code - 1) >> index) & 1)
  if (kind === 'day') return plainDateOf(FIRST_DAY + code - 1)
  return kind === 'division' ? columns.places[code - 1] : code - 1
}

const indexes = new WeakMap<Columns, Map<string, number>>()

/** Places are few and long: each is kept once. */
function placeOf(columns: Columns, place: string): number {
  const index = indexes.get(columns) ?? new Map<string, number>()
  indexes.set(columns, index)
  const known = index.get(place)
  if (known !== undefined) return known
  columns.places.push(place)
  index.set(place, columns.places.length - 1)
  return columns.places.length - 1
}
