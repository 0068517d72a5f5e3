import type { Test } from '../criterion'
import type { FactName } from '../facts'
import { factsOf, leavesOf } from '../leaf'

/**
 * A test taken apart as far as its facts allow. No two parts of a group have a fact in common, so each can turn out
 * either way whatever the others do, and Kleene's logic over their answers is exact. Within an atom it may not be.
 */
export type Part = { atom: Test } | { all: Part[] } | { any: Part[] }

export const factsIn = (test: Test): FactName[] => [...new Set(leavesOf(test).flatMap(factsOf))]

/** Parts of a clause of which all have to be met for the clause to be met. */
export function conjunctsOf(test: Test): Part[] {
  const part = partOf(flatten(test))
  return 'all' in part ? part.all : [part]
}

/** The tests that stand in a part, in the order in which they are written. */
export function atomsOf(part: Part): Test[] {
  if ('atom' in part) return [part.atom]
  return ('all' in part ? part.all : part.any).flatMap(atomsOf)
}

/** Of a flattened test. */
function partOf(test: Test): Part {
  if ('all' in test) return groupOf('all', test.all, test)
  return 'any' in test ? groupOf('any', test.any, test) : { atom: test }
}

function groupOf(kind: 'all' | 'any', tests: readonly Test[], whole: Test): Part {
  const related = apart(tests)
  if (related.length === 1) return { atom: whole }
  const parts = related.map((some) => partOf(group(kind, some)))
  return kind === 'all' ? { all: parts } : { any: parts }
}

/** Tests that share a fact, directly or through another, stay together. */
function apart(tests: readonly Test[]): Test[][] {
  return tests.reduce<Test[][]>((groups, test) => {
    const mine = factsIn(test)
    const related = groups.filter((one) => one.some((other) => factsIn(other).some((name) => mine.includes(name))))
    return [...groups.filter((one) => !related.includes(one)), [...related.flat(), test]]
  }, [])
}

/** Negation pushed down to the leaves, nested groups of one kind made one. */
function flatten(test: Test): Test {
  if ('all' in test) return group('all', test.all.map(flatten))
  if ('any' in test) return group('any', test.any.map(flatten))
  if (!('not' in test)) return test
  const { not } = test
  if ('not' in not) return flatten(not.not)
  if ('all' in not) return flatten({ any: not.all.map((one) => ({ not: one })) })
  return 'any' in not ? flatten({ all: not.any.map((one) => ({ not: one })) }) : test
}

/** Of flattened tests. */
function group(kind: 'all' | 'any', tests: readonly Test[]): Test {
  const parts = tests.flatMap((part) => (kind === 'all' ? allOf(part) : anyOf(part)))
  const [first] = parts
  if (first && parts.length === 1) return first
  return kind === 'all' ? { all: parts } : { any: parts }
}
const allOf = (test: Test): Test[] => ('all' in test ? test.all : [test])
const anyOf = (test: Test): Test[] => ('any' in test ? test.any : [test])
