import { doorStanding, orderOf, rearranged, type Door } from './dayOrder'
import { aVisit } from './testing/aVisit'

const TODAY = '2026-11-23'
const door = (id: string, nextOn?: string | null): Door => ({
  id,
  visit: nextOn === undefined ? undefined : aVisit({ householdId: id, ...(nextOn && { nextOn }) }),
})
const ids = (doors: readonly Door[]) => doors.map(({ id }) => id).join('')

test('a revisit is due on its day and after it, and not before', () => {
  expect(doorStanding(aVisit({ nextOn: TODAY }), TODAY)).toBe('due')
  expect(doorStanding(aVisit({ nextOn: '2026-11-24' }), TODAY)).toBe('coming')
  expect(doorStanding(aVisit(), TODAY)).toBe('done')
  expect(doorStanding(undefined, TODAY)).toBe('notVisited')
})

test('what is due stands on top, then where nobody has been, then the rest, each in the order of the roll', () => {
  const doors = [door('a', null), door('b'), door('c', '2026-12-01'), door('d', '2026-11-20'), door('e')]
  expect(ids(orderOf(doors, [], TODAY))).toBe('dbeca')
})

test('what the officer arranged comes first within its kind, and a door that is gone disturbs nothing', () => {
  expect(ids(orderOf([door('a'), door('b'), door('c')], ['gone', 'c'], TODAY))).toBe('cab')
})

test('a door moves to the front, up or down, and the arrangement of other doors stays', () => {
  expect(rearranged(['a', 'b', 'c'], [], 'c', 'first')).toEqual(['c', 'a', 'b'])
  expect(rearranged(['a', 'b', 'c'], ['x'], 'c', 'earlier')).toEqual(['a', 'c', 'b', 'x'])
  expect(rearranged(['a', 'b', 'c'], ['b', 'y'], 'a', 'later')).toEqual(['b', 'a', 'c', 'y'])
  expect(rearranged(['a', 'b'], [], 'a', 'earlier')).toEqual(['a', 'b'])
  expect(rearranged(['a', 'b'], [], 'b', 'later')).toEqual(['a', 'b'])
})
