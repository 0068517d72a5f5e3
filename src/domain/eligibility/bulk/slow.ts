import type { PlainDate } from '../../core/plainDate'
import type { Test } from '../criterion'
import { decide } from '../decide'
import type { FactName, Facts } from '../facts'
import type { Verdict } from '../verdict'
import type { Buckets } from './buckets'
import { valueOf, type Columns } from './columns'
import { factsIn, sharesIn } from './parts'

/** The answer for one person, by their place in the columns. */
export type SlowTest = (person: number) => Verdict

/** Enough for the combinations that occur; beyond them it starts anew, so that memory stays bounded. */
const MOST_KEPT = 100_000

/**
 * A condition that no table holds. People of whom the same is known get the same answer: a number is kept as it is where
 * a share looks at it, and everything else only as far as the leaves can tell it apart.
 */
export function slowTestFor(
  columns: Columns,
  test: Test,
  buckets: ReadonlyMap<FactName, Buckets>,
  on: PlainDate,
): SlowTest {
  const names = factsIn(test)
  const shared = new Set(sharesIn(test))
  const kept = new Map<string, Verdict>()
  const codeAt = (name: FactName, person: number) => {
    const code = columns.codes[name][person] ?? 0
    const of = buckets.get(name)
    return shared.has(name) || !of || of.starts ? code : (of.ofCode[Math.min(code, of.ofCode.length - 1)] ?? 0)
  }
  return (person) => {
    const key = names.map((name) => codeAt(name, person)).join()
    const known = kept.get(key)
    if (known) return known
    const facts: Facts = {}
    for (const name of names) {
      const value = valueOf(columns, name, columns.codes[name][person] ?? 0)
      if (value !== undefined) facts[name] = value
    }
    const { verdict } = decide(test, facts, on)
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(key, verdict)
    return verdict
  }
}
