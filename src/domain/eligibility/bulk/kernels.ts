/**
 * The inner loops: everything else happens once, these for every person. Numbers of two bytes and of 32 bits throughout,
 * each table small enough to stay near the processor.
 */
export type Codes = Uint16Array | Uint32Array
/** Codes and, for each of them, its place: the places of all steps add up to a cell. */
export type Step = { codes: Codes; places: Uint16Array }

export function addOne(cells: Uint16Array, from: number, count: number, one: Step): void {
  const { codes, places } = one
  for (let index = 0; index < count; index += 1)
    cells[index] = ((cells[index] as number) + (places[codes[from + index] as number] as number)) | 0
}

export function addTwo(cells: Uint16Array, from: number, count: number, one: Step, two: Step): void {
  const { codes: codes1, places: places1 } = one
  const { codes: codes2, places: places2 } = two
  for (let index = 0; index < count; index += 1)
    cells[index] =
      ((cells[index] as number) +
        (places1[codes1[from + index] as number] as number) +
        (places2[codes2[from + index] as number] as number)) |
      0
}

export function addFour(
  cells: Uint16Array,
  from: number,
  count: number,
  one: Step,
  two: Step,
  three: Step,
  four: Step,
): void {
  const { codes: codes1, places: places1 } = one
  const { codes: codes2, places: places2 } = two
  const { codes: codes3, places: places3 } = three
  const { codes: codes4, places: places4 } = four
  for (let index = 0; index < count; index += 1)
    cells[index] =
      ((cells[index] as number) +
        (places1[codes1[from + index] as number] as number) +
        (places2[codes2[from + index] as number] as number) +
        (places3[codes3[from + index] as number] as number) +
        (places4[codes4[from + index] as number] as number)) |
      0
}

/** Not asked yet. */
export const EMPTY = 3
/** The place of the answer for every pair of values, asked for when the pair first occurs. */
export type Pairs = { ones: Codes; others: Codes; width: number; known: Uint8Array; ask: (person: number) => number }

export function addPairs(cells: Uint16Array, from: number, count: number, stride: number, pairs: Pairs): void {
  const { ones, others, width, known, ask } = pairs
  for (let index = 0; index < count; index += 1) {
    const pair = (Math.imul(ones[from + index] as number, width) + (others[from + index] as number)) | 0
    const place = known[pair] as number
    const answer = place === EMPTY ? (known[pair] = ask(from + index)) : place
    cells[index] = ((cells[index] as number) + Math.imul(answer, stride)) | 0
  }
}

/** The cells of one look-up for a block of people, and where its words begin. */
export type Found = { cells: Uint16Array; start: number }

/** One word of programmes, for four look-ups: what is unmet, and what is not met. A cell has `width` words. */
export function orFour(
  unmet: Int32Array,
  notMet: Int32Array,
  from: number,
  count: number,
  table: Int32Array,
  width: number,
  word: number,
  [one, two, three, four]: readonly [Found, Found, Found, Found],
): void {
  const { cells: cells1, start: start1 } = one
  const { cells: cells2, start: start2 } = two
  const { cells: cells3, start: start3 } = three
  const { cells: cells4, start: start4 } = four
  for (let index = 0; index < count; index += 1) {
    const at1 = (Math.imul(cells1[index] as number, width) + start1 + word) | 0
    const at2 = (Math.imul(cells2[index] as number, width) + start2 + word) | 0
    const at3 = (Math.imul(cells3[index] as number, width) + start3 + word) | 0
    const at4 = (Math.imul(cells4[index] as number, width) + start4 + word) | 0
    const to = from + index
    unmet[to] =
      (unmet[to] as number) |
      (table[at1] as number) |
      (table[at2] as number) |
      (table[at3] as number) |
      (table[at4] as number)
    notMet[to] =
      (notMet[to] as number) |
      (table[at1 + 1] as number) |
      (table[at2 + 1] as number) |
      (table[at3 + 1] as number) |
      (table[at4 + 1] as number)
  }
}
