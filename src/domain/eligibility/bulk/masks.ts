import { disjunctsOf, factsIn } from './parts'
import { keyOf, type Buckets } from './buckets'
import type { Needed, Plan } from './plan'
import type { Verdict } from '../verdict'

/** Bits of which 32 go into a word; `words[w][bucket]`. */
export type Words = Uint32Array[]
const BITS = 32

export const wordsFor = (count: number): number => Math.ceil(count / BITS)
export const emptyWords = (count: number, length: number): Words =>
  Array.from({ length: wordsFor(count) }, () => new Uint32Array(length))

export function setBit(words: Words, bit: number, place: number): void {
  const word = words[Math.floor(bit / BITS)]
  if (word) word[place] = ((word[place] ?? 0) | (1 << (bit % BITS))) >>> 0
}

/** For each bucket of a fact: the programmes that it rules out, and those that it leaves in doubt or rules out. */
export type SingleMasks = { unmet: Words; notMet: Words }

export function singleMasks(plan: Plan, buckets: Buckets): SingleMasks {
  const masks = {
    unmet: emptyWords(plan.programmes, buckets.count),
    notMet: emptyWords(plan.programmes, buckets.count),
  }
  for (const { test, programmes } of plan.single)
    eachBucket(buckets, keyOf(test), (verdict, bucket) => {
      for (const programme of programmes) {
        if (verdict === 'unmet') setBit(masks.unmet, programme, bucket)
        if (verdict !== 'met') setBit(masks.notMet, programme, bucket)
      }
    })
  return masks
}

/** For each bucket of a fact: the `either` conditions that it meets, and those that it may meet or meets. */
export type EitherMasks = { met: Words; notUnmet: Words }

export function eitherMasks(plan: Plan, buckets: Buckets): EitherMasks {
  const count = plan.either.length
  const masks = { met: emptyWords(count, buckets.count), notUnmet: emptyWords(count, buckets.count) }
  plan.either.forEach(({ test }, bit) => {
    const part = disjunctsOf(test).find((one) => factsIn(one)[0] === buckets.name)
    if (!part) return
    eachBucket(buckets, keyOf(part), (verdict, bucket) => {
      if (verdict === 'met') setBit(masks.met, bit, bucket)
      if (verdict !== 'unmet') setBit(masks.notUnmet, bit, bucket)
    })
  })
  return masks
}

function eachBucket(buckets: Buckets, key: string, visit: (verdict: Verdict, bucket: number) => void): void {
  buckets.verdicts.get(key)?.forEach(visit)
}

/** Programmes that hang on eight conditions at a time: `[byte of conditions][word]`, for any pattern of eight bits. */
export type Spread = Words[]

export function spreadOf(needed: readonly Needed[], programmes: number): Spread {
  return Array.from({ length: Math.ceil(needed.length / 8) }, (_, byte) => {
    const words = emptyWords(programmes, 256)
    for (let pattern = 0; pattern < 256; pattern += 1)
      for (const programme of programmesIn(needed.slice(byte * 8, byte * 8 + 8), pattern))
        setBit(words, programme, pattern)
    return words
  })
}

const programmesIn = (conditions: readonly Needed[], pattern: number): number[] =>
  conditions.flatMap(({ programmes }, bit) => ((pattern >> bit) & 1 ? programmes : []))

/** The bits of the programmes, word by word. */
export function maskOf(programmes: readonly number[], count: number): number[] {
  const words = emptyWords(count, 1)
  for (const programme of programmes) setBit(words, programme, 0)
  return words.map((word) => word[0] ?? 0)
}
