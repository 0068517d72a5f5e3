const HEAD = 'Exif\0\0'
const [TIFF, ENTRY, ORIENTATION] = [10, 12, 0x0112]

/** Which way up a photo is, 1 to 8, out of its Exif segment; 1 where that says nothing. Exif 2.3, §4.6. */
export function turnOf(segment: Buffer): number {
  const tiff = segment.subarray(TIFF)
  if (segment.toString('latin1', 4, TIFF) !== HEAD || tiff.length < 8) return 1
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const count = first + 2 <= tiff.length ? short(first) : 0
  for (let place = 0; place < count; place += 1) {
    const at = first + 2 + place * ENTRY
    if (at + ENTRY > tiff.length) return 1
    if (short(at) === ORIENTATION) return short(at + 8)
  }
  return 1
}

/** An Exif segment that says nothing but that; none for a photo that stands upright. */
export function turnedBy(turn: number): Buffer {
  if (turn < 2 || turn > 8) return Buffer.alloc(0)
  const exif = `${HEAD}MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(turn)}\0\0\0\0\0\0`
  return Buffer.concat([Buffer.from([0xff, 0xe1, 0, exif.length + 2]), Buffer.from(exif, 'latin1')])
}
