import type { Test } from '../criterion'
import type { FactName } from '../facts'
import { factsOf, leavesOf } from '../leaf'

export const factsIn = (test: Test): FactName[] => [...new Set(leavesOf(test).flatMap(factsOf))]

/** Negation pushed down to the leaves, nested groups of one kind made one. */
function flatten(test: Test): Test {
  if ('all' in test) return group('all', test.all)
  if ('any' in test) return group('any', test.any)
  if (!('not' in test)) return test
  const { not } = test
  if ('not' in not) return flatten(not.not)
  if ('all' in not)
    return group(
      'any',
      not.all.map((one) => ({ not: one })),
    )
  return 'any' in not
    ? group(
        'all',
        not.any.map((one) => ({ not: one })),
      )
    : test
}

function group(kind: 'all' | 'any', tests: readonly Test[]): Test {
  const parts = tests.map(flatten).flatMap((part) => (kind === 'all' ? allOf(part) : anyOf(part)))
  const [first] = parts
  if (first && parts.length === 1) return first
  return kind === 'all' ? { all: parts } : { any: parts }
}
const allOf = (test: Test): Test[] => ('all' in test ? test.all : [test])
const anyOf = (test: Test): Test[] => ('any' in test ? test.any : [test])

/** Parts that share a fact stay together; between those that don't, each can turn out either way whatever the others do. */
function apart(tests: readonly Test[]): Test[][] {
  return tests.reduce<Test[][]>((groups, test) => {
    const mine = factsIn(test)
    const related = groups.filter((one) => one.some((other) => factsIn(other).some((name) => mine.includes(name))))
    return [...groups.filter((one) => !related.includes(one)), [...related.flat(), test]]
  }, [])
}

/** Tests on different facts, of which all have to be met for the clause to be met. */
export function conjunctsOf(test: Test): Test[] {
  const flat = flatten(test)
  if (!('all' in flat)) return [flat]
  return apart(flat.all).map((tests) => group('all', tests))
}
