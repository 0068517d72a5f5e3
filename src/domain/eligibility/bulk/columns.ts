import { epochDayOf } from '../epochDay'
import { factNames, factSpec, type FactName, type Facts, type FactValue } from '../facts'

/**
 * A registry in columns. Facts that hang together are one column: every combination of their values that occurs is listed
 * once, and each person has the number of theirs, two bytes. Nothing here knows of any programme: columns are filled while
 * the rows are read.
 */
export type Columns = { size: number; room: number; facts: Record<FactName, Values>; packs: Pack[] }
/** The values of a fact that occur, numbered; code 0: not known. */
export type Values = {
  values: (FactValue | undefined)[]
  /** the same as a number that can be compared: days since 1970, counts, fen; NaN for what has no order */
  numbers: number[]
  codeOf: Map<FactValue, number>
}
/** One column; combination 0: nothing known. */
export type Pack = {
  names: readonly FactName[]
  /** everybody's combination */
  codes: Codes
  /** for each combination the facts, and the code of each of them in the order of `names` */
  combinations: Facts[]
  parts: number[][]
  codeOf: Map<string, number>
}
export type Codes = Uint16Array | Uint32Array

const MOST_IN_TWO_BYTES = 1 << 16

/** Asked about together, and so few combinations occur that a table of them stays near the processor. The rest stands alone. */
const together: readonly (readonly FactName[])[] = [
  ['sex', 'groups', 'workedOutside', 'graduatedOn'],
  ['hukouDivision', 'registeredDivision'],
  [
    'businessKind',
    'isLegalRepresentative',
    'isFirstBusiness',
    'isOperating',
    'hasAbnormalListing',
    'hasWageArrears',
    'isLaborDispatch',
    'leaseMatchesRegistration',
    'ownsPremises',
    'hasBadCredit',
  ],
  ['employees', 'insuredEmployees', 'insuredMonths', 'newContractedHires', 'newEligibleHires'],
  ['yearlyRentFen', 'subsidisedRentMonths'],
  ['otherLoansFen', 'guaranteedLoanTimes'],
]
const alone = factNames.filter((name) => !together.flat().includes(name)).map((name) => [name])

/** Columns of nobody yet, with room for so many; they grow by themselves. */
export function emptyColumns(room = 1024): Columns {
  const facts = Object.fromEntries(
    factNames.map((name): [FactName, Values] => [name, { values: [undefined], numbers: [NaN], codeOf: new Map() }]),
  ) as Record<FactName, Values>
  const packs = [...together, ...alone].map((names) => emptyPack(names, room))
  return { size: 0, room, facts, packs }
}

const emptyPack = (names: readonly FactName[], room: number): Pack => ({
  names,
  codes: new Uint16Array(room),
  combinations: [{}],
  parts: [names.map(() => 0)],
  codeOf: new Map([[keyOf(names, {}), 0]]),
})

/** One more person at the end; the facts have passed `checkFacts`. @returns their place in the columns */
export function addPerson(columns: Columns, facts: Facts): number {
  if (columns.size === columns.room) grow(columns)
  const person = columns.size
  columns.size += 1
  for (const pack of columns.packs) {
    const key = keyOf(pack.names, facts)
    write(pack, person, pack.codeOf.get(key) ?? newCombination(columns, pack, facts, key))
  }
  return person
}

/** A fact has values of one kind only, so that as texts they stay apart; a set without members is an empty text. */
function keyOf(names: readonly FactName[], facts: Facts): string {
  let key = ''
  for (const name of names) key += `${String(facts[name])}|`
  return key
}

function grow(columns: Columns): void {
  columns.room = Math.max(1, columns.room * 2)
  for (const pack of columns.packs) {
    const wider = pack.codes instanceof Uint16Array ? new Uint16Array(columns.room) : new Uint32Array(columns.room)
    wider.set(pack.codes)
    pack.codes = wider
  }
}

function write(pack: Pack, person: number, code: number): void {
  if (code === MOST_IN_TWO_BYTES && pack.codes instanceof Uint16Array) pack.codes = Uint32Array.from(pack.codes)
  pack.codes[person] = code
}

function newCombination({ facts: lists }: Columns, pack: Pack, facts: Facts, key: string): number {
  const known = pack.names.flatMap((name): [FactName, FactValue][] => {
    const value = facts[name]
    return value === undefined ? [] : [[name, value]]
  })
  const code = pack.combinations.push(Object.fromEntries(known)) - 1
  pack.parts.push(pack.names.map((name) => codeFor(lists[name], name, facts[name])))
  pack.codeOf.set(key, code)
  return code
}

function codeFor(list: Values, name: FactName, value: FactValue | undefined): number {
  if (value === undefined) return 0
  const key = Array.isArray(value) ? value.join() : value
  const known = list.codeOf.get(key)
  if (known !== undefined) return known
  const code = list.values.push(value) - 1
  list.numbers.push(numberOf(name, value))
  list.codeOf.set(key, code)
  return code
}

function numberOf(name: FactName, value: FactValue): number {
  const { kind } = factSpec(name)
  if (kind === 'day') return epochDayOf(String(value))
  return kind === 'count' || kind === 'money' ? Number(value) : NaN
}

/** What is known of one person in these columns. */
export function factsAt(packs: readonly Pack[], person: number): Facts {
  return Object.assign({}, ...packs.map(({ combinations, codes }) => combinations[codes[person] ?? 0])) as Facts
}
