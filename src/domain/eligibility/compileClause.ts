import { compileLeaf, MET, stateOn, UNKNOWN, UNMET, type CompiledLeaf, type Reading, type State } from './compileLeaf'
import type { Criterion, Test } from './criterion'
import { decide, type Decision } from './decide'
import { epochDayOf, plainDateOf, type EpochDay } from './epochDay'
import { factSpec, type FactName, type Facts } from './facts'
import { leavesOf } from './leaf'
import { samplesOf } from './samples'
import { supposedTurns } from './turning'
import { tabulate, WIDEST, widthOf, type Formula } from './truthTable'
import type { Verdict } from './verdict'

export type CompiledClause = {
  read: (facts: Facts) => Reading[]
  /** the days on which time alone can change the clause, in no order */
  turningDays: (readings: readonly Reading[]) => EpochDay[]
  decide: (readings: readonly Reading[], facts: Facts, day: EpochDay) => Decision
}
const verdictOf: Record<State, Verdict> = { [UNMET]: 'unmet', [MET]: 'met', [UNKNOWN]: 'unknown' }
const settled: Record<Verdict, Decision> = {
  met: { verdict: 'met', missing: [] },
  unmet: { verdict: 'unmet', missing: [] },
  unknown: { verdict: 'unknown', missing: [] },
}

/** One clause for many people: leaves are read once per person, and open cases are worked out once per constellation. */
export function compileClause({ test }: Criterion): CompiledClause {
  const written = leavesOf(test)
  const leaves = written.map(compileLeaf)
  const supposed = written.map((leaf) => supposedTurns(leaf, written).map(epochDayOf))
  const formula = compileFormula(test)
  const names = [...new Set(leaves.flatMap((leaf) => leaf.facts))]
  const known = new Map<string, Decision>()
  return {
    read: (facts) => leaves.map((leaf) => leaf.read(facts)),
    turningDays: (readings) =>
      readings.flatMap((reading, index) =>
        'turnsOn' in reading ? [reading.turnsOn] : reading.state === UNKNOWN ? (supposed[index] ?? []) : [],
      ),
    decide: (readings, facts, day) => {
      const states = readings.map((reading) => stateOn(reading, day))
      const state = formula(states)
      if (state !== UNKNOWN) return settled[verdictOf[state]]
      const key = keyOf(states, leaves, names, facts, day)
      const decision = known.get(key) ?? openDecision(test, formula, leaves, names, facts, day)
      known.set(key, decision)
      return decision
    },
  }
}

function openDecision(
  test: Test,
  formula: Formula,
  leaves: readonly CompiledLeaf[],
  names: readonly FactName[],
  facts: Facts,
  day: EpochDay,
): Decision {
  const on = plainDateOf(day)
  const unknown = names.filter((name) => facts[name] === undefined)
  const axes = unknown.map((name) => ({ name, values: samplesOf(name, leavesOf(test), facts, on) }))
  if (widthOf(axes) > WIDEST) return decide(test, facts, on)
  const { state, missing } = tabulate(formula, leaves, axes, facts, day)
  return { verdict: verdictOf[state], missing }
}

/** All that an open decision depends on: the leaves, the day where a day is unknown, and the known half of a share. */
function keyOf(
  states: readonly State[],
  leaves: readonly CompiledLeaf[],
  names: readonly FactName[],
  facts: Facts,
  day: EpochDay,
): string {
  const isDayOpen = names.some((name) => facts[name] === undefined && factSpec(name).kind === 'day')
  const halves = leaves.flatMap((leaf) => (leaf.facts.length === 2 ? leaf.facts.map((name) => facts[name] ?? '?') : []))
  return `${states.join('')}|${isDayOpen ? day : ''}|${halves.join()}`
}

/** Groups over the leaves' states, in the order in which the leaves are written. */
function compileFormula(test: Test): Formula {
  let next = 0
  const build = (part: Test): Formula => {
    if ('all' in part) return group(part.all.map(build), UNMET, MET)
    if ('any' in part) return group(part.any.map(build), MET, UNMET)
    if ('not' in part) return negation(build(part.not))
    const index = next++
    return (states) => states[index] ?? UNKNOWN
  }
  return build(test)
}

const negation =
  (inner: Formula): Formula =>
  (states) => {
    const state = inner(states)
    return state === UNKNOWN ? UNKNOWN : state === MET ? UNMET : MET
  }

function group(parts: readonly Formula[], deciding: State, otherwise: State): Formula {
  return (states) => {
    let result = otherwise
    for (const part of parts) {
      const state = part(states)
      if (state === deciding) return deciding
      if (state === UNKNOWN) result = UNKNOWN
    }
    return result
  }
}
