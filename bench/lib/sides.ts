import { addMonths, type PlainDate } from '../../src/domain/core/plainDate'
import { epochDayOf, plainDateOf } from '../../src/domain/eligibility/epochDay'
import { factSpec, type FactName, type Facts, type FactValue } from '../../src/domain/eligibility/facts'

/** A person as the peers take them: days as numbers. */
export type PeerFacts = Record<FactName, FactValue>

export function forPeers(facts: Required<Facts>): PeerFacts {
  const entries = Object.entries(facts) as [FactName, FactValue][]
  return Object.fromEntries(
    entries.map(([name, value]) => [name, factSpec(name).kind === 'day' ? epochDayOf(String(value)) : value]),
  ) as PeerFacts
}

/** The last day of which so many months have passed by `on`, worked out beforehand: a gift to the peers. */
export function lastDayBefore(on: PlainDate, months: number): number {
  let day = epochDayOf(addMonths(on, -months)) + 5
  while (addMonths(plainDateOf(day), months) > on) day -= 1
  return day
}

/** The first day of which no more than so many months have passed by `on`. */
export function firstDayWithin(on: PlainDate, months: number): number {
  let day = epochDayOf(addMonths(on, -months)) - 5
  while (addMonths(plainDateOf(day), months) < on) day += 1
  return day
}
