import { monthsLater, type EpochDay } from './epochDay'
import type { FactName, Facts, FactValue } from './facts'
import type { Leaf } from './leaf'
import { valueTest } from './valueTest'

export const UNMET = 0
export const MET = 1
export const UNKNOWN = 2
export type State = typeof UNMET | typeof MET | typeof UNKNOWN

/** A leaf over known facts: the same on every day, or turning once on a day: `late` from that day on. */
export type Reading = { state: State } | { turnsOn: EpochDay; late: State }
export type CompiledLeaf = { facts: FactName[]; read: (facts: Facts) => Reading }

export const stateOn = (reading: Reading, day: EpochDay): State => {
  if ('state' in reading) return reading.state
  return day >= reading.turnsOn === (reading.late === MET) ? MET : UNMET
}

const fixed = [{ state: UNMET }, { state: MET }, { state: UNKNOWN }] as const
const when = (isMet: boolean): Reading => fixed[isMet ? MET : UNMET]

/** Leaves become closures with their sets and bounds worked out beforehand. */
export function compileLeaf(leaf: Leaf): CompiledLeaf {
  if ('atLeastPercent' in leaf) {
    const { fact, of, atLeastPercent } = leaf
    return { facts: [fact, of], read: (facts) => readShare(facts[fact], facts[of], atLeastPercent) }
  }
  const read = reader(leaf)
  const name = leaf.fact
  return {
    facts: [name],
    read: (facts) => {
      const value = facts[name]
      return value === undefined ? fixed[UNKNOWN] : read(value)
    },
  }
}

function readShare(part: FactValue | undefined, whole: FactValue | undefined, percent: number): Reading {
  if (part === 0 || whole === 0) return fixed[UNMET]
  if (part === undefined || whole === undefined) return fixed[UNKNOWN]
  return when(Number(part) * 100 >= percent * Number(whole))
}

function reader(leaf: Exclude<Leaf, { atLeastPercent: number }>): (value: FactValue) => Reading {
  if ('monthsAgoAtLeast' in leaf) return turning(leaf.monthsAgoAtLeast, 0, MET)
  if ('monthsAgoAtMost' in leaf) return turning(leaf.monthsAgoAtMost, 1, UNMET)
  const holds = valueTest(leaf)
  return (value) => when(holds(value))
}

const turning = (months: number, wait: number, late: State) => (value: FactValue) =>
  typeof value === 'string' ? { turnsOn: monthsLater(value, months) + wait, late } : fixed[UNMET]
