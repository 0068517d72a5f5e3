import { Problem } from '../../../../src/domain/core/problem'
import { turnOf, turnedBy } from './jpegTurn'

const [START_OF_SCAN, END_OF_IMAGE, COMMENT, FILL] = [0xda, 0xd9, 0xfe, 0xff]
const [FIRST_APP, LAST_APP, EXIF] = [0xe0, 0xef, 0xe1]
const END = Buffer.from([0xff, END_OF_IMAGE])
/** What drawing the picture needs: its form, its colours, and how they were turned into numbers. */
const needed: Record<number, string> = { 0xe0: 'JFIF\0', 0xe2: 'ICC_PROFILE\0', 0xee: 'Adobe' }

/**
 * The picture and nothing else: the place where it was taken, the phone, the hour, small copies and whatever follows the end
 * of the picture stay out; which way up it is stays. ITU-T T.81, annex B. @throws Problem file_damaged
 */
export function bareJpeg(bytes: Buffer): Buffer {
  const parts = [bytes.subarray(0, 2)]
  for (let at = 2; ;) {
    const marker = markerAt(bytes, at)
    if (marker === END_OF_IMAGE) return Buffer.concat([...parts, END])
    const end = marker === FILL ? at + 1 : at + 2 + lengthAt(bytes, at + 2)
    const next = marker === START_OF_SCAN ? endOfScan(bytes, end) : end
    if (marker !== FILL) parts.push(bare(marker, bytes.subarray(at, next)))
    at = next
  }
}

function bare(marker: number, segment: Buffer): Buffer {
  const isOther = marker !== COMMENT && (marker < FIRST_APP || marker > LAST_APP)
  if (
    isOther ||
    segment
      .subarray(4)
      .toString('latin1')
      .startsWith(needed[marker] ?? '\uffff')
  )
    return segment
  return marker === EXIF ? turnedBy(turnOf(segment)) : Buffer.alloc(0)
}

function markerAt(bytes: Buffer, at: number): number {
  const marker = bytes[at] === 0xff ? bytes[at + 1] : undefined
  if (marker === undefined) throw new Problem('file_damaged')
  return marker
}

function lengthAt(bytes: Buffer, at: number): number {
  const length = at + 2 <= bytes.length ? bytes.readUInt16BE(at) : 0
  if (length < 2 || at + length > bytes.length) throw new Problem('file_damaged')
  return length
}

/** Where the next marker stands: within a scan 0xFF is followed by a zero, or by the number of a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const after = bytes[at + 1] ?? 0
    if (after !== 0 && (after < 0xd0 || after > 0xd7)) return at
  }
  throw new Problem('file_damaged')
}
