import fc from 'fast-check'
import { householdState } from './householdState'
import { aVisit } from './testing/aVisit'

const monday = aVisit({ id: 'a', notedAt: '2026-11-16T02:00:00.000Z' })
const tuesday = aVisit({ id: 'b', notedAt: '2026-11-17T02:00:00.000Z', outcome: 'met' })

test('the newest record counts, by the clock of the server as far as the phone knew it', () => {
  expect(householdState([])).toBeUndefined()
  expect(householdState([tuesday, monday])).toBe(tuesday)
  const late = { ...monday, clockOffsetMs: 2 * 24 * 3600 * 1000 }
  expect(householdState([late, tuesday])).toBe(late)
})

test('what mends counts before what it mends, even when its phone is a year behind', () => {
  const mended = aVisit({ id: 'c', notedAt: '2025-11-17T02:00:00.000Z', replaces: 'b' })
  expect(householdState([tuesday, mended])).toBe(mended)
})

test('neither the order nor copies make a difference', () => {
  const anyRecord = fc.record({ id: fc.nat(5), hour: fc.nat(3), replaces: fc.nat(5) }).map(({ id, hour, replaces }) =>
    aVisit({
      id: `r${id}`,
      notedAt: `2026-11-16T0${hour}:00:00.000Z`,
      replaces: replaces < id ? `r${replaces}` : undefined,
    }),
  )
  const records = fc.uniqueArray(anyRecord, { selector: ({ id }) => id, minLength: 1 })
  fc.assert(
    fc.property(records, (some) => {
      expect(householdState([...some].reverse().concat(some))?.id).toBe(householdState(some)?.id)
      expect(householdState(some)).toBeDefined()
    }),
    { numRuns: 500, seed: 1 },
  )
})
