import type { Buckets } from './buckets'
import type { Column, Columns } from './columns'
import type { Words } from './masks'
import type { Verdicts } from './matchAll'
import type { Apart, Ready } from './prepare'
import type { SlowTest } from './slow'
import { MET, UNMET, type Table } from './tables'

/** So many people at a time: what is gathered about them stays near the processor. */
export const BLOCK = 2048

type Scratch = { bucketsOf: Map<string, Uint16Array>; met: Words; notUnmet: Words; cell: Int32Array }

const scratches = new WeakMap<Ready, Scratch>()
function scratchFor(ready: Ready): Scratch {
  const known = scratches.get(ready)
  if (known) return known
  const words = () => Array.from({ length: Math.ceil(ready.either.count / 32) }, () => new Uint32Array(BLOCK))
  const bucketsOf = new Map(ready.facts.map(({ buckets }) => [buckets.name as string, new Uint16Array(BLOCK)]))
  const scratch = { bucketsOf, met: words(), notUnmet: words(), cell: new Int32Array(BLOCK) }
  scratches.set(ready, scratch)
  return scratch
}

/** Answers every programme for the people from `from` on, as many as a block has. */
export function matchBlock(ready: Ready, columns: Columns, { size, unmet, notMet }: Verdicts, from: number): void {
  const count = Math.min(BLOCK, size - from)
  const scratch = scratchFor(ready)
  for (const words of [...scratch.met, ...scratch.notUnmet]) words.fill(0)
  const unmetHere = unmet.map((words) => words.subarray(from, from + count))
  const notMetHere = notMet.map((words) => words.subarray(from, from + count))
  for (const { buckets, single, either } of ready.facts) {
    const own = scratch.bucketsOf.get(buckets.name) as Uint16Array
    sortIn(columns.codes[buckets.name], from, count, buckets, own)
    single.unmet.forEach((mask, word) => gather(own, mask, unmetHere[word], count))
    single.notMet.forEach((mask, word) => gather(own, mask, notMetHere[word], count))
    either.met.forEach((mask, word) => gather(own, mask, scratch.met[word], count))
    either.notUnmet.forEach((mask, word) => gather(own, mask, scratch.notUnmet[word], count))
  }
  spreadOut(ready, scratch, unmetHere, notMetHere, count)
  for (const table of ready.tables) lookUp(table, scratch, unmetHere, notMetHere, count)
  for (const test of ready.slow) workOut(test, from, unmetHere, notMetHere, count)
}

/** The bucket of each person's value. */
function sortIn(column: Column, from: number, count: number, { ofCode, starts }: Buckets, into: Uint16Array): void {
  if (starts) return search(column, from, count, ofCode, starts, into)
  const last = ofCode.length - 1
  for (let index = 0; index < count; index += 1) {
    const code = column[from + index] as number
    into[index] = ofCode[code < last ? code : last] as number
  }
}

function search(
  column: Column,
  from: number,
  count: number,
  ofCode: Uint16Array,
  starts: Float64Array,
  into: Uint16Array,
): void {
  for (let index = 0; index < count; index += 1) {
    const code = column[from + index] as number
    let place = starts.length - 1
    while (place > 0 && (starts[place] as number) > code) place -= 1
    into[index] = ofCode[place] as number
  }
}

function gather(buckets: Uint16Array, mask: Uint32Array, into: Uint32Array | undefined, count: number): void {
  if (!into || isEmpty(mask)) return
  for (let index = 0; index < count; index += 1)
    into[index] = (into[index] as number) | (mask[buckets[index] as number] as number)
}

const empty = new WeakMap<Uint32Array, boolean>()
function isEmpty(mask: Uint32Array): boolean {
  const known = empty.get(mask)
  if (known !== undefined) return known
  const is = mask.every((bits) => bits === 0)
  empty.set(mask, is)
  return is
}

/** From conditions to the programmes that hang on them, eight conditions at a time. */
function spreadOut(ready: Ready, scratch: Scratch, unmet: Words, notMet: Words, count: number): void {
  const { spread, count: conditions } = ready.either
  spread.forEach((programmes, byte) => {
    const shift = (byte % 4) * 8
    const met = scratch.met[byte >> 2] as Uint32Array
    const notUnmet = scratch.notUnmet[byte >> 2] as Uint32Array
    const valid = conditions - byte * 8 >= 8 ? 255 : (1 << (conditions - byte * 8)) - 1
    programmes.forEach((mask, word) => {
      const ruledOut = unmet[word] as Uint32Array
      const open = notMet[word] as Uint32Array
      for (let index = 0; index < count; index += 1) {
        ruledOut[index] =
          (ruledOut[index] as number) | (mask[~((notUnmet[index] as number) >> shift) & valid] as number)
        open[index] = (open[index] as number) | (mask[~((met[index] as number) >> shift) & valid] as number)
      }
    })
  })
}

function lookUp(
  { how, mask }: Apart<Table>,
  { bucketsOf, cell }: Scratch,
  unmet: Words,
  notMet: Words,
  count: number,
): void {
  cell.fill(0)
  how.names.forEach((name, axis) => {
    const buckets = bucketsOf.get(name)
    const offsets = how.offsets[axis] as Int32Array
    if (buckets)
      for (let index = 0; index < count; index += 1)
        cell[index] = (cell[index] as number) + (offsets[buckets[index] as number] as number)
  })
  const { cells } = how
  mask.forEach((bits, word) => {
    if (bits === 0) return
    const ruledOut = unmet[word] as Uint32Array
    const open = notMet[word] as Uint32Array
    for (let index = 0; index < count; index += 1) {
      const answer = cells[cell[index] as number] as number
      if (answer === MET) continue
      open[index] = (open[index] as number) | bits
      if (answer === UNMET) ruledOut[index] = (ruledOut[index] as number) | bits
    }
  })
}

function workOut({ how, mask }: Apart<SlowTest>, from: number, unmet: Words, notMet: Words, count: number): void {
  for (let index = 0; index < count; index += 1) {
    const verdict = how(from + index)
    if (verdict === 'met') continue
    mask.forEach((bits, word) => {
      const ruledOut = unmet[word] as Uint32Array
      const open = notMet[word] as Uint32Array
      open[index] = (open[index] as number) | bits
      if (verdict === 'unmet') ruledOut[index] = (ruledOut[index] as number) | bits
    })
  }
}
