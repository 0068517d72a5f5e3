import { createHash } from 'node:crypto'
import type { Instant } from '../../src/domain/core/plainDate'

/** The next number in [0, 1). The made-up city never asks Math.random: one seed, one city. */
export type Random = () => number

/** sfc32, seeded by any text; different texts give independent streams. */
export function seededRandom(seed: string): Random {
  const start = createHash('sha256').update(seed).digest()
  let [a, b, c, count] = [start.readUInt32LE(0), start.readUInt32LE(4), start.readUInt32LE(8), 1]
  return () => {
    const next = (a + b + count) | 0
    count = (count + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + next) | 0
    return (next >>> 0) / 4294967296
  }
}

/** A whole number from `from` to `to`, both included. */
export const between = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (Math.max(to, from) - from + 1))

export const chance = (random: Random, share: number): boolean => random() < share

export const pick = <T>(random: Random, list: readonly [T, ...T[]]): T => list[Math.floor(random() * list.length)] as T

export type Weighted<T> = readonly [weight: number, value: T]

/** One of the entries, by weight. */
export function pickWeighted<T>(random: Random, entries: readonly Weighted<T>[]): T {
  let left = random() * entries.reduce((sum, [weight]) => sum + weight, 0)
  for (const [weight, value] of entries) if ((left -= weight) < 0) return value
  return (entries[entries.length - 1] as Weighted<T>)[1]
}

/** The same list in another order. */
export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const order = [...list]
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = between(random, 0, at)
    ;[order[at], order[other]] = [order[other] as T, order[at] as T]
  }
  return order
}

/** A UUIDv7 of that instant: the same one each time. */
export function seededId(random: Random, at: Instant): string {
  const bytes = Buffer.alloc(16)
  for (let place = 6; place < 16; place += 1) bytes[place] = between(random, 0, 255)
  bytes.writeUIntBE(Date.parse(at), 0, 6)
  bytes[6] = (bytes.readUInt8(6) & 0x0f) | 0x70
  bytes[8] = (bytes.readUInt8(8) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
