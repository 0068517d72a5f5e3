import fc from 'fast-check'
import { aHistory, live } from './history'

// `npm run soak [histories] [seed]`: the convergence test's histories, in numbers that a test run has no time for.
const [count = '100000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2)
const startedAt = Date.now()
const property = fc.asyncProperty(aHistory, async (history) => {
  const faults = await live(history)
  if (faults.length > 0) throw new Error(faults.join('; '))
})

void fc.check(property, { numRuns: Number(count), seed: Number(seed) }).then((outcome) => {
  const seconds = Math.round((Date.now() - startedAt) / 1000)
  console.log(
    `${outcome.numRuns} of ${count} histories in ${seconds} s, seed ${seed}: ${outcome.failed ? 'FAILED' : 'all agree'}`,
  )
  if (!outcome.failed) return
  console.log(fc.defaultReportMessage(outcome))
  process.exitCode = 1
})
