import { NATION } from '../core/division'
import { epochDayOf, monthsLater, type EpochDay } from './epochDay'
import type { FactName, Facts, FactValue } from './facts'
import type { Leaf } from './leaf'

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
  if ('is' in leaf) return (value) => when(value === leaf.is)
  if ('in' in leaf) return oneOf(new Set(leaf.in))
  if ('has' in leaf) return overlaps(new Set(leaf.has))
  if ('within' in leaf) return inside(leaf.within)
  if ('atLeast' in leaf) return (value) => when(typeof value === 'number' && value >= leaf.atLeast)
  if ('atMost' in leaf) return (value) => when(typeof value === 'number' && value <= leaf.atMost)
  return dayReader(leaf)
}

const oneOf = (members: ReadonlySet<unknown>) => (value: FactValue) => when(members.has(value))
const overlaps = (members: ReadonlySet<string>) => (value: FactValue) =>
  when(Array.isArray(value) && value.some((one) => members.has(one)))

function inside(areas: readonly string[]): (value: FactValue) => Reading {
  if (areas.includes(NATION)) return (value) => when(typeof value === 'string')
  const lengths = [...new Set(areas.map((area) => area.length))]
  const known = new Set(areas)
  return (value) => when(typeof value === 'string' && lengths.some((length) => known.has(value.slice(0, length))))
}

type DayLeaf = Extract<
  Leaf,
  { onOrAfter: string } | { onOrBefore: string } | { monthsAgoAtLeast: number } | { monthsAgoAtMost: number }
>

function dayReader(leaf: DayLeaf): (value: FactValue) => Reading {
  if ('onOrAfter' in leaf) return byDay(epochDayOf(leaf.onOrAfter), (day, bound) => day >= bound)
  if ('onOrBefore' in leaf) return byDay(epochDayOf(leaf.onOrBefore), (day, bound) => day <= bound)
  if ('monthsAgoAtLeast' in leaf)
    return (value) =>
      typeof value === 'string' ? { turnsOn: monthsLater(value, leaf.monthsAgoAtLeast), late: MET } : fixed[UNMET]
  return (value) =>
    typeof value === 'string' ? { turnsOn: monthsLater(value, leaf.monthsAgoAtMost) + 1, late: UNMET } : fixed[UNMET]
}

const byDay = (bound: EpochDay, compare: (day: EpochDay, bound: EpochDay) => boolean) => (value: FactValue) =>
  when(typeof value === 'string' && compare(epochDayOf(value), bound))
