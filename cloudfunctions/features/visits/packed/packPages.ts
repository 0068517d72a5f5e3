import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Household } from '../../../../src/contract/visits'

/** What a slow network carries in one piece, in base64. */
const PACKED_BYTES = 80 * 1024
/** What is filled into one page, some 1,200 households; and to what it may grow before it is cut in two: an old phone opens it in one piece. */
const FILLED_CHARS = 400_000
const MOST_CHARS = 500_000

export type Packed = { households: readonly Household[]; packed: string }

/** Raw DEFLATE in base64: one household is much like the next, so an eighth is left of it. */
export const pack = (text: string): string => deflateRawSync(text).toString('base64')

export const unpack = (packed: string): Household[] =>
  JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString()) as Household[]

/** As many of the first households as are filled into one page, and always one. */
export function fillPage(households: readonly Household[]): Household[] {
  let chars = 0
  const over = households.findIndex((one) => (chars += JSON.stringify(one).length + 1) > FILLED_CHARS)
  return over < 0 ? [...households] : households.slice(0, Math.max(1, over))
}

/** In their order, in as many pages as it takes: mostly one. */
export function packPages(households: readonly Household[]): Packed[] {
  const text = JSON.stringify(households)
  const packed = pack(text)
  const fits = packed.length <= PACKED_BYTES && text.length <= MOST_CHARS
  if (fits || households.length < 2) return [{ households, packed }]
  const middle = households.length >> 1
  return [...packPages(households.slice(0, middle)), ...packPages(households.slice(middle))]
}
