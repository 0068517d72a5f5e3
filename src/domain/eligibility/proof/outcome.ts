import { factSpec } from '../facts'
import type { Criterion } from '../criterion'
import type { Finding } from '../evaluate'
import { factsOf, leavesOf } from '../leaf'
import { compileClause } from './clause'
import { CODES } from './code'
import { courseOf, type Course } from './course'
import { findingOf } from './finding'
import { slotOf, type Person, type Slot } from './person'

/** A clause for one person: its line of the proof, and how it goes on. */
export type Outcome = { course: Course; finding: Finding }

/** As many outcomes are kept per clause; beyond, they are worked out each time. */
const MOST_KEPT = 500
const MOST_FACTS = 4

/**
 * A clause that looks only at facts with few values comes out the same for everybody who has the same ones, on every
 * day. It is worked out once for each combination and shared, frozen.
 */
export function compileOutcome(criterion: Criterion): (person: Person) => Outcome {
  const clause = compileClause(criterion)
  const workOut = (person: Person) => {
    const course = courseOf(clause, person)
    return { course, finding: findingOf(clause, course, person) }
  }
  const names = [...new Set(leavesOf(criterion.test).flatMap(factsOf))]
  if (names.length > MOST_FACTS || names.some((name) => factSpec(name).kind === 'day')) return workOut
  return keep(names.map(slotOf), workOut)
}

function keep(slots: readonly Slot[], workOut: (person: Person) => Outcome): (person: Person) => Outcome {
  const kept = new Map<number, Outcome>()
  return (person) => {
    const key = keyOf(slots, person)
    if (key === undefined) return workOut(person)
    const known = kept.get(key)
    if (known) return known
    const outcome = workOut(person)
    if (kept.size < MOST_KEPT) kept.set(key, frozen(outcome))
    return outcome
  }
}

function keyOf(slots: readonly Slot[], { code }: Person): number | undefined {
  let key = 0
  for (const slot of slots) {
    const digit = code(slot)
    if (digit === undefined) return undefined
    key = key * CODES + digit
  }
  return key
}

function frozen(outcome: Outcome): Outcome {
  Object.freeze(outcome.finding.missing)
  Object.freeze(outcome.finding.because)
  Object.freeze(outcome.finding)
  return outcome
}
