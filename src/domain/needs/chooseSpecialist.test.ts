import fc from 'fast-check'
import { chooseSpecialists, type Helper } from './chooseSpecialist'

const VILLAGE = '990101001001'
const helper = (id: string, more: Partial<Helper> = {}): Helper => ({
  ...{ id, area: '990101', followed: 0, since: '2026-01-01T00:00:00.000Z', ...more },
})
const alone = (...ids: string[]) => ids.map((personId) => ({ personId, divisionCode: VILLAGE }))

test('the narrowest area comes first, then who has the fewest people, then who has been there longest', () => {
  const town = helper('town', { area: '990101001', followed: 90 })
  expect(chooseSpecialists(alone('a'), [helper('county'), town]).get('a')).toBe('town')
  const busy = helper('busy', { followed: 5 })
  expect(chooseSpecialists(alone('a'), [busy, helper('free', { followed: 4 })]).get('a')).toBe('free')
  const old = helper('old', { since: '2020-01-01T00:00:00.000Z' })
  expect(chooseSpecialists(alone('a'), [helper('new'), old]).get('a')).toBe('old')
})

test('nobody is given themselves, nor somebody of another place', () => {
  expect(chooseSpecialists(alone('me'), [helper('me'), helper('far', { area: '990102' })])).toEqual(new Map())
})

test('of those whose area is the same none gets two more than another', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.integer({ min: 1, max: 6 }), (people, count) => {
      const helpers = Array.from({ length: count }, (_, place) => helper(`h${place}`))
      const chosen = [
        ...chooseSpecialists(alone(...Array.from({ length: people }, (_, n) => `p${n}`)), helpers).values(),
      ]
      const loads = helpers.map(({ id }) => chosen.filter((one) => one === id).length)
      return chosen.length === people && Math.max(...loads) - Math.min(...loads) <= 1
    }),
  )
})
