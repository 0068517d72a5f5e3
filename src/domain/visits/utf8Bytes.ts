/** How many bytes the text takes in UTF-8: limits of the wire count bytes, and a Chinese character has three. */
export function utf8Bytes(text: string): number {
  let bytes = 0
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place)
    // Each half of a surrogate pair counts for two of its four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || isSurrogate(unit) ? 2 : 3
  }
  return bytes
}

const isSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdfff
