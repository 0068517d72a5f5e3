import type { Decision } from './decide'
import type { FactName } from './facts'

/** A clause that waits for one fact is settled by it; one that waits for three, by a third. The order of the clauses breaks ties. */
export function mostTellingFirst(decisions: readonly Pick<Decision, 'missing'>[]): FactName[] {
  const weight = new Map<FactName, number>()
  for (const { missing } of decisions)
    for (const name of missing) weight.set(name, (weight.get(name) ?? 0) + 1 / missing.length)
  return [...weight].sort(([, one], [, other]) => other - one).map(([name]) => name)
}
