import type { MediaType } from '../../../src/domain/files/page'

/** Phones append to their photos, and programs to PDFs: the end is looked for, not asked to be last. */
const PDF_TAIL = 2048
const START_OF_SCAN = 0xda
const END_OF_IMAGE = Buffer.from([0xff, 0xd9])

/** Whether a file was sent to its end. */
export function isWhole(mediaType: MediaType, bytes: Buffer): boolean {
  if (mediaType === 'image/jpeg') return bytes.indexOf(END_OF_IMAGE, endOfHeader(bytes)) >= 0
  if (mediaType === 'image/png') return bytes.includes('IEND')
  return bytes.subarray(-PDF_TAIL).includes('%%EOF')
}

/** Walks a JPEG's segments up to its picture: the small picture in its header has an end of its own. */
function endOfHeader(bytes: Buffer): number {
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== START_OF_SCAN)
    at += 2 + bytes.readUInt16BE(at + 2)
  return at
}
