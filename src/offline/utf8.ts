// By hand: a mini-program has neither TextEncoder nor TextDecoder, and encodeURIComponent throws on half an emoji, which a field
// of limited length may leave behind. Such a half is written as it stands, three bytes, and comes back the same.

export function toUtf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (let place = 0; place < text.length; place += 1) {
    const point = text.codePointAt(place) as number
    if (point > 0xffff) place += 1
    push(bytes, point)
  }
  return Uint8Array.from(bytes)
}

function push(bytes: number[], point: number): void {
  const tail = (shift: number) => 0x80 | ((point >> shift) & 0x3f)
  if (point < 0x80) bytes.push(point)
  else if (point < 0x800) bytes.push(0xc0 | (point >> 6), tail(0))
  else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), tail(6), tail(0))
  else bytes.push(0xf0 | (point >> 18), tail(12), tail(6), tail(0))
}

/** Reads what `toUtf8` wrote. */
export function fromUtf8(bytes: Uint8Array): string {
  let text = ''
  for (let place = 0; place < bytes.length;) {
    const first = bytes[place] as number
    const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
    text += String.fromCodePoint(pointOf(bytes.subarray(place, place + length)))
    place += length
  }
  return text
}

const OWN_BITS = [0, 0x7f, 0x1f, 0x0f, 0x07]
const pointOf = (bytes: Uint8Array) =>
  bytes
    .subarray(1)
    .reduce((point, byte) => (point << 6) | (byte & 0x3f), (bytes[0] as number) & (OWN_BITS[bytes.length] as number))
