import { createHash, randomBytes } from 'node:crypto'
import { sha256 } from './sha256'

test.each([0, 1, 3, 55, 56, 63, 64, 65, 119, 120, 1000, 200_001])('of %i bytes it is what Node says', (length) => {
  const bytes = randomBytes(length)
  expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
})
