import { Problem } from '../../../../src/domain/core/problem'

const SIGNATURE = 8
/** Length, name and checksum of a chunk. */
const AROUND = 12
/** Chunks beside the picture's own that say how it is drawn. */
const drawn = ['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs']

/** The picture and nothing else: texts, Exif and whatever follows the end stay out. PNG, §5. @throws Problem file_damaged */
export function barePng(bytes: Buffer): Buffer {
  const parts = [bytes.subarray(0, SIGNATURE)]
  for (let at = SIGNATURE; at + AROUND <= bytes.length;) {
    const name = bytes.toString('latin1', at + 4, at + 8)
    const end = at + AROUND + bytes.readUInt32BE(at)
    if (end > bytes.length) break
    if (/^[A-Z]/.test(name) || drawn.includes(name)) parts.push(bytes.subarray(at, end))
    if (name === 'IEND') return Buffer.concat(parts)
    at = end
  }
  throw new Problem('file_damaged')
}
