import { newId } from './newId'
import { testCity, type TestCity } from './testing/city'

let city: TestCity
beforeAll(async () => {
  city = await testCity()
})
afterAll(() => city.close())

test('answers a person through the door', async () => {
  const li = await city.person('李返乡')
  expect((await city.as(li).call('session.get')).today).toBe('2026-09-18')
})

test('an unknown procedure is refused in words, also one that names a prototype', async () => {
  const { code } = await city.stranger.refused('nobody.knows')
  expect(code).toBe('unknown_procedure')
  expect((await city.stranger.refused('constructor.name')).code).toBe('unknown_procedure')
})

test('a body over 100 KB is refused', async () => {
  expect((await city.stranger.refused('session.get', { id: newId(), text: 'x'.repeat(101 * 1024) })).code).toBe(
    'body_too_large',
  )
})
