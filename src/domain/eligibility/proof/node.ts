import { MET, UNKNOWN, UNMET, type State } from '../compileLeaf'
import type { Test } from '../criterion'
import type { EpochDay } from '../epochDay'
import { compileShare, compileTimed, compileValue } from './leafNode'
import type { Person, Slot } from './person'

/** A test made ready for many people: each part is a closure over what is fixed in it. */
export type Node = {
  /** Kleene's answer on a day, taking every leaf by itself */
  stateOn: (person: Person, day: EpochDay) => State
  /** adds the known facts by which it was decided today: of an unmet `all` the unmet parts, of a met `any` the met ones */
  support: (person: Person, into: Slot[]) => void
}

export function compileNode(test: Test): Node {
  if ('all' in test) return group(test.all.map(compileNode), UNMET, MET)
  if ('any' in test) return group(test.any.map(compileNode), MET, UNMET)
  if ('not' in test) return negation(compileNode(test.not))
  if ('of' in test) return compileShare(test)
  return 'monthsAgoAtLeast' in test || 'monthsAgoAtMost' in test ? compileTimed(test) : compileValue(test)
}

const opposite: Record<State, State> = { [UNMET]: MET, [MET]: UNMET, [UNKNOWN]: UNKNOWN }

const negation = (inner: Node): Node => ({
  stateOn: (person, day) => opposite[inner.stateOn(person, day)],
  support: inner.support,
})

function group(parts: readonly Node[], deciding: State, otherwise: State): Node {
  return {
    stateOn: (person, day) => {
      let result = otherwise
      for (const part of parts) {
        const state = part.stateOn(person, day)
        if (state === deciding) return deciding
        if (state === UNKNOWN) result = UNKNOWN
      }
      return result
    },
    support: (person, into) => {
      let isDecided = false
      for (const part of parts) {
        if (part.stateOn(person, person.today) !== deciding) continue
        isDecided = true
        part.support(person, into)
      }
      if (!isDecided) for (const part of parts) part.support(person, into)
    },
  }
}
