import type { PlainDate } from '../core/plainDate'
import type { Test } from './criterion'
import type { FactName, Facts } from './facts'
import { factsOf, leafVerdict } from './leaf'
import { both, either, opposite, type Verdict } from './verdict'

/** A test's answer, and the facts that can still change it. */
export type Decision = { verdict: Verdict; missing: FactName[] }

/** Kleene's three-valued answer. */
export function kleene(test: Test, facts: Facts, on: PlainDate): Verdict {
  if ('all' in test) return both(test.all.map((one) => kleene(one, facts, on)))
  if ('any' in test) return either(test.any.map((one) => kleene(one, facts, on)))
  return 'not' in test ? opposite[kleene(test.not, facts, on)] : leafVerdict(test, facts, on)
}

export function decide(test: Test, facts: Facts, on: PlainDate): Decision {
  const verdict = kleene(test, facts, on)
  return { verdict, missing: verdict === 'unknown' ? [...new Set(openFacts(test, facts, on))] : [] }
}

/** The unknown facts under groups that are still open. */
function openFacts(test: Test, facts: Facts, on: PlainDate): FactName[] {
  if (kleene(test, facts, on) !== 'unknown') return []
  if ('all' in test) return test.all.flatMap((one) => openFacts(one, facts, on))
  if ('any' in test) return test.any.flatMap((one) => openFacts(one, facts, on))
  return 'not' in test ? openFacts(test.not, facts, on) : factsOf(test).filter((name) => facts[name] === undefined)
}
