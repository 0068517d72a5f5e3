import { epochDayOf } from '../epochDay'
import { factNames, factSpec, type FactName, type Facts, type FactValue } from '../facts'

/**
 * A registry in columns. Of every fact the values that occur are listed once, and each person has the number of theirs,
 * two bytes; 0 where it isn't known. A column so says nothing about any programme: it is filled while the rows are read.
 */
export type Columns = { size: number; room: number; facts: Record<FactName, Column> }
export type Column = {
  codes: Uint16Array | Uint32Array
  /** what each code stands for; nothing for code 0 */
  values: (FactValue | undefined)[]
  /** the same as a number that can be compared: days since 1970, counts, fen; NaN for what has no order */
  numbers: number[]
  codeOf: Map<FactValue, number>
}

const MOST_IN_TWO_BYTES = 1 << 16

/** Columns of nobody yet, with room for so many; they grow by themselves. */
export function emptyColumns(room = 1024): Columns {
  const column = (): Column => ({
    codes: new Uint16Array(room),
    values: [undefined],
    numbers: [NaN],
    codeOf: new Map(),
  })
  const facts = Object.fromEntries(factNames.map((name) => [name, column()]))
  return { size: 0, room, facts: facts as Record<FactName, Column> }
}

/** One more person at the end; the facts have passed `checkFacts`. @returns their place in the columns */
export function addPerson(columns: Columns, facts: Facts): number {
  if (columns.size === columns.room) grow(columns)
  const person = columns.size
  columns.size += 1
  for (const name of factNames) {
    const value = facts[name]
    if (value !== undefined) write(columns.facts[name], person, codeFor(columns.facts[name], name, value))
  }
  return person
}

function grow(columns: Columns): void {
  columns.room = Math.max(1, columns.room * 2)
  for (const name of factNames) {
    const { codes } = columns.facts[name]
    const wider = codes instanceof Uint16Array ? new Uint16Array(columns.room) : new Uint32Array(columns.room)
    wider.set(codes)
    columns.facts[name].codes = wider
  }
}

function write(column: Column, person: number, code: number): void {
  if (code === MOST_IN_TWO_BYTES && column.codes instanceof Uint16Array) column.codes = Uint32Array.from(column.codes)
  column.codes[person] = code
}

function codeFor(column: Column, name: FactName, value: FactValue): number {
  const key = Array.isArray(value) ? value.join() : value
  const known = column.codeOf.get(key)
  if (known !== undefined) return known
  const code = column.values.push(value) - 1
  column.numbers.push(numberOf(name, value))
  column.codeOf.set(key, code)
  return code
}

function numberOf(name: FactName, value: FactValue): number {
  const { kind } = factSpec(name)
  if (kind === 'day') return epochDayOf(String(value))
  return kind === 'count' || kind === 'money' ? Number(value) : NaN
}

/** What is known of one person of these facts. */
export function factsAt(columns: Columns, names: readonly FactName[], person: number): Facts {
  const facts: Facts = {}
  for (const name of names) {
    const { codes, values } = columns.facts[name]
    const value = values[codes[person] ?? 0]
    if (value !== undefined) facts[name] = value
  }
  return facts
}
