// By hand: a mini-program has neither TextEncoder nor TextDecoder, and encodeURIComponent throws on half an emoji, which a field
// of limited length may leave behind. Such a half is written as it stands, three bytes, and comes back the same.
// Into arrays of numbers that are there already, nothing made for a single character: a village is megabytes, and the phone old.

/** No UTF-16 unit takes more bytes. */
const BYTES_OF_A_UNIT = 3
/** So many units become text in one call: old engines take no more arguments by far. */
const AT_ONCE = 8192

export function toUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * BYTES_OF_A_UNIT)
  let end = 0
  for (let place = 0; place < text.length; place += 1) {
    const point = text.codePointAt(place) as number
    if (point > 0xffff) place += 1
    end = write(bytes, end, point)
  }
  return bytes.slice(0, end)
}

function write(bytes: Uint8Array, at: number, point: number): number {
  if (point < 0x80) {
    bytes[at] = point
    return at + 1
  }
  const tails = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3
  bytes[at] = (LEADS[tails] as number) | (point >> (6 * tails))
  for (let tail = 1; tail <= tails; tail += 1) bytes[at + tail] = 0x80 | ((point >> (6 * (tails - tail))) & 0x3f)
  return at + tails + 1
}

/** The first byte's mark, by how many follow it. */
const LEADS = [0, 0xc0, 0xe0, 0xf0]

/** Reads what `toUtf8` wrote. */
export function fromUtf8(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length)
  let end = 0
  for (let place = 0; place < bytes.length;) {
    const tails = tailsAfter(bytes[place] as number)
    const point = read(bytes, place, tails)
    place += tails + 1
    if (point > 0xffff) units[end++] = 0xd7c0 + (point >> 10)
    units[end++] = point > 0xffff ? 0xdc00 | (point & 0x3ff) : point
  }
  return textOf(units.subarray(0, end))
}

const tailsAfter = (first: number) => (first < 0x80 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3)

const OWN_BITS = [0x7f, 0x1f, 0x0f, 0x07]
function read(bytes: Uint8Array, place: number, tails: number): number {
  let point = (bytes[place] as number) & (OWN_BITS[tails] as number)
  for (let tail = 1; tail <= tails; tail += 1) point = (point << 6) | ((bytes[place + tail] as number) & 0x3f)
  return point
}

function textOf(units: Uint16Array): string {
  let text = ''
  for (let from = 0; from < units.length; from += AT_ONCE)
    text += String(Reflect.apply(String.fromCharCode, null, units.subarray(from, from + AT_ONCE)))
  return text
}
