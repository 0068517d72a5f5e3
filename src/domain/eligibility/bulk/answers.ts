import type { PlainDate } from '../../core/plainDate'
import type { Test } from '../criterion'
import { decide } from '../decide'
import type { FactName } from '../facts'
import type { Verdict } from '../verdict'
import { factsAt, type Columns } from './columns'
import { addPairs, EMPTY } from './kernels'
import { factsIn } from './parts'

/** A verdict as a place on an axis. */
export const PLACE: Record<Verdict, number> = { met: 0, unmet: 1, unknown: 2 }
export const verdictAt: readonly Verdict[] = ['met', 'unmet', 'unknown']
/** Pairs of values, beyond which a table would be larger than what it saves. */
const MOST_PAIRS = 1 << 20

/** Adds the place of a test's verdict to the cells of so many people from `from` on. */
export type ByValue = {
  add: (cells: Uint16Array, from: number, count: number, stride: number) => void
  isOneByOne: boolean
}

/**
 * A test that hangs on numbers themselves, as a share of two does. The proof is asked once for every pair of values that
 * occurs; where there are more than two facts, or too many pairs, once for all of whom the very same is known, and people
 * are gone through one by one: the slow way.
 */
export function answersFor(columns: Columns, test: Test, on: PlainDate): ByValue {
  const names = factsIn(test)
  const ask = (person: number) => PLACE[decide(test, factsAt(columns, names, person), on).verdict]
  const [first, second, third] = names.map((name) => columns.facts[name])
  if (!first || !second || third || first.values.length * second.values.length > MOST_PAIRS)
    return { add: oneByOne(columns, names, ask), isOneByOne: true }
  const width = second.values.length
  const pairs = { ones: first.codes, others: second.codes, width, known: known(first.values.length * width), ask }
  return { add: (cells, from, count, stride) => addPairs(cells, from, count, stride, pairs), isOneByOne: false }
}

const known = (size: number) => new Uint8Array(size).fill(EMPTY)

function oneByOne(columns: Columns, names: readonly FactName[], ask: (person: number) => number): ByValue['add'] {
  const places = new Map<string, number>()
  const codes = names.map((name) => columns.facts[name].codes)
  return (cells, from, count, stride) => {
    for (let index = 0; index < count; index += 1) {
      const key = codes.map((column) => column[from + index]).join()
      const place = places.get(key) ?? ask(from + index)
      places.set(key, place)
      cells[index] = (cells[index] as number) + place * stride
    }
  }
}
