import type { Codes } from './columns'

/**
 * The inner loops: everything else happens once, these for every person. Numbers of two bytes and of 32 bits throughout,
 * each table small enough to stay near the processor.
 */

/**
 * A column, and for each of its codes a row of `width` places, one for every look-up that the column bears on: what a
 * person needs of it lies side by side. The places that all columns give a person in a look-up add up to their cell.
 */
export type Spread = { codes: Codes; places: Uint16Array; width: number }

export function addToOne(from: number, count: number, spread: Spread, at: number, one: Int32Array): void {
  const { codes, places, width } = spread
  for (let index = 0; index < count; index += 1) {
    const row = (Math.imul(codes[from + index] as number, width) + at) | 0
    one[index] = ((one[index] as number) + (places[row] as number)) | 0
  }
}

export function addToFour(
  from: number,
  count: number,
  spread: Spread,
  at: number,
  [one, two, three, four]: readonly [Int32Array, Int32Array, Int32Array, Int32Array],
): void {
  const { codes, places, width } = spread
  for (let index = 0; index < count; index += 1) {
    const row = (Math.imul(codes[from + index] as number, width) + at) | 0
    one[index] = ((one[index] as number) + (places[row] as number)) | 0
    two[index] = ((two[index] as number) + (places[row + 1] as number)) | 0
    three[index] = ((three[index] as number) + (places[row + 2] as number)) | 0
    four[index] = ((four[index] as number) + (places[row + 3] as number)) | 0
  }
}

/** Not asked yet. */
export const EMPTY = 3
/** The code of one fact for each code of its column. */
export type OneFact = { codes: Codes; places: Uint32Array }
/** The place of the answer for every pair of values, asked for when the pair first occurs. */
export type Pairs = { one: OneFact; other: OneFact; width: number; known: Uint8Array; ask: (person: number) => number }

export function addPairs(cells: Int32Array, from: number, count: number, stride: number, pairs: Pairs): void {
  const { one, other, width, known, ask } = pairs
  const { codes: codes1, places: places1 } = one
  const { codes: codes2, places: places2 } = other
  for (let index = 0; index < count; index += 1) {
    const row = Math.imul(places1[codes1[from + index] as number] as number, width)
    const pair = (row + (places2[codes2[from + index] as number] as number)) | 0
    const place = known[pair] as number
    const answer = place === EMPTY ? (known[pair] = ask(from + index)) : place
    cells[index] = ((cells[index] as number) + Math.imul(answer, stride)) | 0
  }
}

/** Two words of programmes, for four look-ups: what is unmet and what is not met, of one word and of the other. */
export function orFour(
  [unmet1, notMet1, unmet2, notMet2]: readonly [Int32Array, Int32Array, Int32Array, Int32Array],
  from: number,
  count: number,
  { table, width, first }: { table: Int32Array; width: number; first: number },
  [cells1, cells2, cells3, cells4]: readonly [Int32Array, Int32Array, Int32Array, Int32Array],
): void {
  for (let index = 0; index < count; index += 1) {
    const at1 = (Math.imul(cells1[index] as number, width) + first) | 0
    const at2 = (Math.imul(cells2[index] as number, width) + first) | 0
    const at3 = (Math.imul(cells3[index] as number, width) + first) | 0
    const at4 = (Math.imul(cells4[index] as number, width) + first) | 0
    const to = from + index
    unmet1[to] = (unmet1[to] as number) | four(table, at1, at2, at3, at4)
    notMet1[to] = (notMet1[to] as number) | four(table, at1 + 1, at2 + 1, at3 + 1, at4 + 1)
    unmet2[to] = (unmet2[to] as number) | four(table, at1 + 2, at2 + 2, at3 + 2, at4 + 2)
    notMet2[to] = (notMet2[to] as number) | four(table, at1 + 3, at2 + 3, at3 + 3, at4 + 3)
  }
}

const four = (table: Int32Array, at1: number, at2: number, at3: number, at4: number): number =>
  (table[at1] as number) | (table[at2] as number) | (table[at3] as number) | (table[at4] as number)
