import fc from 'fast-check'
import { aHistory, type History, live } from './testing/history'
import type { Weakness } from './testing/visitServer'

const HISTORIES = 10_000

const hasNoFault = async (history: History) => {
  const faults = await live(history)
  if (faults.length > 0) throw new Error(faults.join('; '))
}

test(`${HISTORIES} histories of phones and a server end in agreement, with every record accounted for`, async () => {
  await fc.assert(fc.asyncProperty(aHistory, hasNoFault), { numRuns: HISTORIES, seed: 5 })
})

test.each<Weakness>(['noIdempotency', 'noEpoch', 'lastWriteWins'])(
  'the same histories find out %s',
  async (weakness) => {
    const found = await fc.check(
      fc.asyncProperty(aHistory, async (history) => (await live(history, weakness)).length === 0),
      { numRuns: HISTORIES, seed: 5 },
    )
    expect(found.failed).toBe(true)
    expect(found.counterexample).not.toBeNull()
  },
)
