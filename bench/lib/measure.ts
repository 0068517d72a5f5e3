import { performance } from 'node:perf_hooks'
import { holds, sayGoal, type Figure, type Goal, type Outcome, type Pair, type Side } from './figure'

const ROUNDS = 7

/** Seconds for one unit of the side's work. */
async function time({ run, units = 1 }: Side): Promise<number> {
  const start = performance.now()
  const own = measuredIn(await run())
  return (own ?? (performance.now() - start) / 1000) / units
}

const measuredIn = (result: unknown): number | undefined =>
  typeof result === 'object' && result !== null && 'measured' in result ? Number(result.measured) : undefined

/** Warms both up, then lets them run in turns: A/B/A/B. */
export async function measure({ name, goal, prepare }: Figure): Promise<{ outcome: Outcome; notes: Pair['notes'] }> {
  const pair = await prepare()
  try {
    await pair.check()
    await time(pair.ours)
    await time(pair.peer)
    const ratios: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const ours = await time(pair.ours)
      const peer = await time(pair.peer)
      ratios.push(ratioOf(goal, ours, peer))
    }
    return { outcome: outcomeOf(name, goal, ratios), notes: pair.notes }
  } finally {
    await pair.close?.()
  }
}

/** Times as fast for `atLeast`, times as long for `atMost`. */
const ratioOf = (goal: Goal, ours: number, peer: number) => ('atLeast' in goal ? peer / ours : ours / peer)

function outcomeOf(name: string, goal: Goal, ratios: readonly number[]): Outcome {
  const sorted = [...ratios].sort((one, other) => one - other)
  const [min = NaN, median = NaN, max = NaN] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)]
  const round = (ratio: number) => Number(ratio.toPrecision(3))
  return {
    name,
    ratio: round(median),
    goal: sayGoal(goal),
    holds: holds(median, goal),
    min: round(min),
    median: round(median),
    max: round(max),
  }
}
