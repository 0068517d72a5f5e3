import type { PlainDate } from '../../core/plainDate'
import type { Test } from '../criterion'
import { kleene } from '../kleene'
import type { FactName, Facts } from '../facts'
import { factsOf } from '../leaf'

/** The known facts by which a test was decided as it was: of an unmet `all` the unmet parts, of a met `any` the met ones. */
export function supportOf(test: Test, facts: Facts, on: PlainDate): FactName[] {
  return [...new Set(support(test, facts, on))].filter((name) => facts[name] !== undefined)
}

function support(test: Test, facts: Facts, on: PlainDate): FactName[] {
  if ('not' in test) return support(test.not, facts, on)
  if (!('all' in test) && !('any' in test)) return factsOf(test)
  const parts = 'all' in test ? test.all : test.any
  const deciding = 'all' in test ? 'unmet' : 'met'
  const decisive = parts.filter((part) => kleene(part, facts, on) === deciding)
  return (decisive.length ? decisive : parts).flatMap((part) => support(part, facts, on))
}
