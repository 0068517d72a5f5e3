import { canApply, isLocal, marksOf } from './applicable'
import type { Programme } from './policy.schema'

const programme = {} as Programme
const CITY = '9901'

test.each([
  ['CN', true],
  ['99', true],
  ['9901', true],
  ['990102', true],
  ['9902', false],
  ['42', false],
])('a policy of %s holds in the city: %s', (region, holds) => {
  expect(isLocal(region, CITY)).toBe(holds)
  expect(marksOf({ region, source: { title: '' } }, CITY)).toEqual(holds ? [] : ['elsewhere'])
})

test('one can apply for an open local programme, and for nothing else', () => {
  const open = { region: '9901', programme, validTo: '2026-12-31' }
  expect(canApply(open, CITY, '2026-12-31')).toBe(true)
  expect(canApply(open, CITY, '2027-01-01')).toBe(false)
  expect(canApply({ ...open, programme: undefined }, CITY, '2026-12-31')).toBe(false)
  expect(canApply({ ...open, region: '42' }, CITY, '2026-12-31')).toBe(false)
})
