import type { Answer } from './answers'
import { findCells, type Cells } from './cells'
import type { Columns } from './columns'

/** One look-up for a group of conditions: by cell, the words of `unmet` and then those of `notMet`. */
export type LookUp = {
  cells: Cells
  answers: { answer: Answer; programmes: number[] }[]
  words: number
  isFilled: Uint8Array
  bits: Uint32Array
}
export type Verdicts = { size: number; programmes: number; unmet: Uint32Array[]; notMet: Uint32Array[] }

export function lookUpFor(cells: Cells, answers: LookUp['answers'], programmes: number): LookUp {
  const words = Math.ceil(programmes / 32)
  return { cells, answers, words, isFilled: new Uint8Array(cells.size), bits: new Uint32Array(cells.size * words * 2) }
}

/** Adds what these conditions say of so many people, from `from` on. @param cell room for the cell of each */
export function lookUpBlock(
  lookUp: LookUp,
  columns: Columns,
  verdicts: Verdicts,
  from: number,
  cell: Int32Array,
): void {
  findCells(lookUp.cells, columns, from, cell)
  const count = Math.min(cell.length, verdicts.size - from)
  fillNew(lookUp, cell, from, count)
  const { bits, words } = lookUp
  for (let word = 0; word < words; word += 1) {
    gather(cell, bits, words * 2, word, verdicts.unmet[word] as Uint32Array, from, count)
    gather(cell, bits, words * 2, words + word, verdicts.notMet[word] as Uint32Array, from, count)
  }
  if (lookUp.cells.shares.some(({ isAlone }) => !isAlone)) answerRest(lookUp, cell, verdicts, from, count)
}

/** A cell is filled when somebody first falls into it: only what occurs is worked out. */
function fillNew(lookUp: LookUp, cell: Int32Array, from: number, count: number): void {
  const { isFilled, bits, words } = lookUp
  for (let index = 0; index < count; index += 1) {
    const at = cell[index] as number
    if (at < 0 || isFilled[at]) continue
    fill(lookUp, from + index, bits, at * words * 2)
    isFilled[at] = 1
  }
}

function fill({ answers, words }: LookUp, person: number, bits: Uint32Array, at: number): void {
  const set = (programme: number, from: number) => {
    const word = at + from + (programme >> 5)
    bits[word] = ((bits[word] ?? 0) | (1 << (programme & 31))) >>> 0
  }
  for (const { answer, programmes } of answers) {
    const verdict = answer(person)
    if (verdict === 'met') continue
    for (const programme of programmes) {
      if (verdict === 'unmet') set(programme, 0)
      set(programme, words)
    }
  }
}

function gather(
  cell: Int32Array,
  bits: Uint32Array,
  width: number,
  word: number,
  into: Uint32Array,
  from: number,
  count: number,
): void {
  for (let index = 0; index < count; index += 1)
    into[from + index] = (into[from + index] as number) | (bits[(cell[index] as number) * width + word] as number)
}

/** Those who have no cell, one by one. */
function answerRest(lookUp: LookUp, cell: Int32Array, { unmet, notMet }: Verdicts, from: number, count: number): void {
  const { words } = lookUp
  const bits = new Uint32Array(words * 2)
  for (let index = 0; index < count; index += 1) {
    if ((cell[index] as number) >= 0) continue
    fill(lookUp, from + index, bits.fill(0), 0)
    for (let word = 0; word < words; word += 1) {
      const [ruledOut, open] = [unmet[word] as Uint32Array, notMet[word] as Uint32Array]
      ruledOut[from + index] = (ruledOut[from + index] as number) | (bits[word] as number)
      open[from + index] = (open[from + index] as number) | (bits[words + word] as number)
    }
  }
}
