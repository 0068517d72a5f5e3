import { twinsFor } from './twin'

test.each([
  [4000, 3000, ['sheet', 'tile']],
  [480, 640, ['tile']],
  [320, 200, []],
  [8000, 6000, []],
])('a picture of %i × %i is worth %j', (width, height, twins) => {
  expect(twinsFor({ width, height })).toEqual(twins)
})
