import fc from 'fast-check'
import { sealWith } from './seal'
import { fromUtf8, toUtf8 } from './utf8'

const keyOf = (byte: number) => Buffer.alloc(32, byte).toString('base64')
const seal = sealWith(keyOf(1))
const text = '{"name":"李返乡","phone":"13912345678","note":"😀"}'

test('what was closed opens with its key and with no other, and shows nothing', () => {
  const closed = seal.close(text)
  expect(closed).not.toContain('13912345678')
  expect(Buffer.from(closed, 'base64').includes('13912345678')).toBe(false)
  expect(seal.open(closed)).toBe(text)
  expect(sealWith(keyOf(2)).open(closed)).toBeUndefined()
})

test('the same is closed differently each time, and what was changed does not open', () => {
  const closed = seal.close(text)
  expect(seal.close(text)).not.toBe(closed)
  const other = closed.slice(0, 50) + (closed[50] === 'A' ? 'B' : 'A') + closed.slice(51)
  expect(seal.open(other)).toBeUndefined()
  expect(seal.open('nonsense')).toBeUndefined()
})

test('a phone without BigInt, TextEncoder and crypto closes and opens all the same', () => {
  const lacking = ['BigInt', 'TextEncoder', 'TextDecoder', 'crypto'] as const
  const had = lacking.map((name) => Object.getOwnPropertyDescriptor(globalThis, name))
  try {
    for (const name of lacking) Object.defineProperty(globalThis, name, { value: undefined, configurable: true })
    expect(seal.open(seal.close(text))).toBe(text)
  } finally {
    lacking.forEach((name, place) => Object.defineProperty(globalThis, name, had[place] as PropertyDescriptor))
  }
})

test('any text comes back from its bytes, half an emoji too', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (any) => {
      expect(Buffer.from(toUtf8(any)).equals(Buffer.from(any))).toBe(true)
      expect(fromUtf8(toUtf8(any))).toBe(any)
    }),
    { numRuns: 500, seed: 1 },
  )
  expect(fromUtf8(toUtf8('家\ud83d'))).toBe('家\ud83d')
})

test('a text as long as a page of the roll comes back, wherever its pieces end', () => {
  const long = 'x' + '😀家é'.repeat(20_000)
  expect(Buffer.from(toUtf8(long)).equals(Buffer.from(long))).toBe(true)
  expect(fromUtf8(toUtf8(long))).toBe(long)
})
