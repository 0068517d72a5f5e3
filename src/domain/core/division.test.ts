import { commonArea } from './division'

test.each([
  [['990101'], '990101'],
  [['990101', '990101001'], '990101'],
  [['990101001001', '990101001002'], '990101001'],
  [['990101', '990102'], '9901'],
  [['990101', '411700'], ''],
  [[], ''],
])('%j lie together in %s', (areas, area) => {
  expect(commonArea(areas)).toBe(area)
})
