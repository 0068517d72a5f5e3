import { Problem } from '../../../../src/domain/core/problem'

/** In this order: a text in Chinese that is valid UTF-8 by chance and was meant otherwise doesn't occur. */
const encodings = ['utf-8', 'gb18030']
const UTF_16 = Buffer.from([0xff, 0xfe])

/** A text as Excel and WPS save it: UTF-8, GBK with its extension, or UTF-16 with its mark. @throws Problem roll_unreadable */
export function decodeText(bytes: Buffer): string {
  if (bytes.subarray(0, 2).equals(UTF_16)) return decode(bytes, 'utf-16le') ?? unreadable()
  if (bytes.includes(0)) return unreadable()
  for (const encoding of encodings) {
    const text = decode(bytes, encoding)
    if (text !== undefined) return text
  }
  return unreadable()
}

function decode(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function unreadable(): never {
  throw new Problem('roll_unreadable')
}
