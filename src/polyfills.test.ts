import { fillGaps } from './polyfills'

const bare = { object: {} as typeof Object, text: {} as typeof String.prototype }
beforeAll(() => fillGaps(bare.object, bare.text))

test('an old phone makes an object from its entries', () => {
  expect(bare.object.fromEntries(new Map([['a', 1]]))).toEqual({ a: 1 })
  expect(bare.object.fromEntries([['b', 2]])).toEqual({ b: 2 })
})

test('an old phone replaces every occurrence, literally or by a pattern', () => {
  const filled: (this: string, wanted: string | RegExp, by: string) => string = bare.text.replaceAll
  const replaceAll = (of: string, wanted: string | RegExp, by: string) => filled.call(of, wanted, by)
  expect(replaceAll('a+b+c', '+', ' ')).toBe('a b c')
  expect(replaceAll('a1b2', /\d/g, '')).toBe('ab')
  expect(() => replaceAll('a', /a/, 'b')).toThrow(TypeError)
})

test('what the phone has itself is left alone', () => {
  const own = Object.fromEntries
  fillGaps()
  expect(Object.fromEntries).toBe(own)
})
