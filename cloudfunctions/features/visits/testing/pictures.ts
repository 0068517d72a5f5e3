import { crc32, deflateSync } from 'node:zlib'

const SMALL = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
  'base64',
)
const JFIF_END = 20

const segment = (marker: number, content: string) =>
  Buffer.concat([
    Buffer.from([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff]),
    Buffer.from(content, 'latin1'),
  ])
const turned = (turn: number, byteOrder: 'MM' | 'II' = 'MM', more = '') =>
  segment(
    0xe1,
    byteOrder === 'MM'
      ? `Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(turn)}\0\0\0\0\0\0${more}`
      : `Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0${String.fromCharCode(turn)}\0\0\0\0\0\0\0${more}`,
  )

const around = (...between: Buffer[]) =>
  Buffer.concat([SMALL.subarray(0, JFIF_END), ...between, SMALL.subarray(JFIF_END)])

/** A JPEG of one point, with nothing beside the picture but which way up it is. */
export const jpegWith = ({ turn }: { turn?: number }): Buffer => (turn ? around(turned(turn)) : SMALL)

/** The same as a phone's camera writes it: the place in Exif and XMP, a comment, and a second picture after the end. */
export const photographed = (): Buffer =>
  Buffer.concat([
    around(
      turned(6, 'II', 'GPSHERE'),
      segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0GPSHERE'),
      segment(0xe2, 'MPF\0GPSHERE'),
      segment(0xfe, 'GPSHERE'),
    ),
    around(turned(1, 'MM', 'GPSHERE')),
  ])

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** A PNG of one point with these words as text, as Exif, and after its end. */
export const pngWith = (words: string): Buffer =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0])),
    chunk('tEXt', Buffer.from(`Comment\0${words}`)),
    chunk('eXIf', Buffer.from(words)),
    chunk('IDAT', deflateSync(Buffer.from([0, 10, 20, 30]))),
    chunk('IEND', Buffer.alloc(0)),
    Buffer.from(words),
  ])
