import type { PlainDate } from '../core/plainDate'
import type { Test } from './criterion'
import type { Facts } from './facts'
import { leafVerdict } from './leaf'
import { both, either, opposite, type Verdict } from './verdict'

/** The three-valued answer, taking every leaf by itself. */
export function kleene(test: Test, facts: Facts, on: PlainDate): Verdict {
  if ('all' in test) return both(test.all.map((one) => kleene(one, facts, on)))
  if ('any' in test) return either(test.any.map((one) => kleene(one, facts, on)))
  return 'not' in test ? opposite[kleene(test.not, facts, on)] : leafVerdict(test, facts, on)
}
