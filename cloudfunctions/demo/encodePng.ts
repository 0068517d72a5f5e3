import { deflateSync } from 'node:zlib'

type Color = readonly [red: number, green: number, blue: number]

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const BITS = 2
const INDEXED = 3

/** Four colours, two bits to a dot: a whole page is a few KB. One number of `dots` is one colour of the palette. */
export function encodePng(dots: Uint8Array, width: number, height: number, palette: readonly Color[]): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([BITS, INDEXED], 8)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(packed(dots, width, height))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Rows of four dots to a byte, each behind its filter byte (none). A dot past the end of a row is nobody's. */
function packed(dots: Uint8Array, width: number, height: number): Buffer {
  const stride = Math.ceil(width / 4) + 1
  const rows = Buffer.alloc(stride * height)
  const dot = (at: number) => dots[at] ?? 0
  for (let row = 0; row < height; row += 1)
    for (let place = 1, at = row * width; place < stride; place += 1, at += 4)
      rows[row * stride + place] = (dot(at) << 6) | (dot(at + 1) << 4) | (dot(at + 2) << 2) | dot(at + 3)
  return rows
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

/** PNG's own check sum (zlib has one only since Node 20.15). */
function crc32(bytes: Buffer): number {
  let check = 0xffffffff
  for (const byte of bytes) {
    check ^= byte
    for (let bit = 0; bit < 8; bit += 1) check = check & 1 ? (check >>> 1) ^ 0xedb88320 : check >>> 1
  }
  return (check ^ 0xffffffff) >>> 0
}
