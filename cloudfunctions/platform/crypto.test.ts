import { blindIndex, seal, unseal } from './crypto'

const place = 'people:phone:1'

test('what is sealed can be opened in its own place alone', () => {
  const sealed = seal('13912345678', place)
  expect(unseal(sealed, place)).toBe('13912345678')
  expect(() => unseal(sealed, 'people:phone:2')).toThrow()
})

test('a changed seal and an unknown key are refused', () => {
  const sealed = seal('13912345678', place)
  const end = sealed.slice(-6, -4) === 'AA' ? 'BB' : 'AA'
  expect(() => unseal(sealed.slice(0, -6) + end + sealed.slice(-4), place)).toThrow()
  expect(() => unseal(sealed.replace('k1.', 'k9.'), place)).toThrow(/unknown key/)
})

test('the same text is sealed differently each time and found by the same index', () => {
  expect(seal('13912345678', place)).not.toBe(seal('13912345678', place))
  expect(blindIndex('phone', '13912345678')).toBe(blindIndex('phone', '13912345678'))
  expect(blindIndex('phone', '13912345678')).not.toBe(blindIndex('account', '13912345678'))
})
