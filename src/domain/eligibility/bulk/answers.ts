import type { PlainDate } from '../../core/plainDate'
import type { Test } from '../criterion'
import { decide } from '../decide'
import type { FactName } from '../facts'
import type { Verdict } from '../verdict'
import { factsAt, type Columns, type Pack } from './columns'
import { addPairs, EMPTY, type OneFact } from './kernels'
import { factsIn } from './parts'

/** A verdict as a place on an axis. */
export const PLACE: Record<Verdict, number> = { met: 0, unmet: 1, unknown: 2 }
export const verdictAt: readonly Verdict[] = ['met', 'unmet', 'unknown']
/** Pairs of values, beyond which a table would be larger than what it saves. */
const MOST_PAIRS = 1 << 20

/** Adds the place of a test's verdict to the cells of so many people from `from` on. */
type Add = (cells: Int32Array, from: number, count: number, stride: number) => void
/** The answers to a test: of each combination of a column, or for each person. */
export type ByValue = { pack: Pack; ofCombination: Uint8Array } | { add: Add; isOneByOne: boolean }

/**
 * A test that hangs on numbers themselves, as a share of two does. Where its facts are in one column, the proof is asked
 * about each combination that occurs; two facts of two columns, about each pair of values; otherwise once for all of
 * whom the very same is known, and people are gone through one by one: the slow way.
 */
export function answersFor({ packs, facts }: Columns, test: Test, on: PlainDate): ByValue {
  const names = factsIn(test)
  const asked = packs.filter((pack) => names.some((name) => pack.names.includes(name)))
  const [first, second] = asked
  if (first && !second) return { pack: first, ofCombination: ofCombinations(first, names, test, on) }
  const ask = (person: number) => PLACE[decide(test, factsAt(asked, person), on).verdict]
  const [one, other] = asked.flatMap((pack) => names.flatMap((name) => codesOf(pack, name) ?? []))
  const size = names.reduce((product, name) => product * facts[name].values.length, 1)
  if (!one || !other || names.length > 2 || size > MOST_PAIRS) return { add: oneByOne(asked, ask), isOneByOne: true }
  const width = other.places.reduce((most, code) => Math.max(most, code), 0) + 1
  const pairs = { one, other, width, known: new Uint8Array(size).fill(EMPTY), ask }
  return { add: (cells, from, count, stride) => addPairs(cells, from, count, stride, pairs), isOneByOne: false }
}

/** Asked once for all combinations that these facts don't tell apart. */
function ofCombinations({ names, parts, combinations }: Pack, asked: readonly FactName[], test: Test, on: PlainDate) {
  const places = asked.map((name) => names.indexOf(name))
  const known = new Map<string, number>()
  return Uint8Array.from(parts, (part, combination) => {
    const key = places.map((place) => part[place]).join()
    const answer = known.get(key) ?? PLACE[decide(test, combinations[combination] ?? {}, on).verdict]
    known.set(key, answer)
    return answer
  })
}

/** Everybody's code of one fact, by way of their combination. */
function codesOf({ names, codes, parts }: Pack, name: FactName): OneFact | undefined {
  const place = names.indexOf(name)
  return place < 0 ? undefined : { codes, places: Uint32Array.from(parts, (part) => part[place] ?? 0) }
}

function oneByOne(packs: readonly Pack[], ask: (person: number) => number): Add {
  const places = new Map<string, number>()
  return (cells, from, count, stride) => {
    for (let index = 0; index < count; index += 1) {
      const key = packs.map(({ codes }) => codes[from + index]).join()
      const place = places.get(key) ?? ask(from + index)
      places.set(key, place)
      cells[index] = (cells[index] as number) + place * stride
    }
  }
}
