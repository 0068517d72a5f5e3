import type { FactName } from '../facts'
import type { Leaf } from '../leaf'
import type { Condition } from './conditions'

/** Conditions that are answered by one look-up: its cells are all that they can tell apart. */
export type Group = { conditions: Condition[]; leaves: Map<FactName, Leaf[]>; cells: number }
/** Into how many buckets these leaves sort the values of a fact. */
export type CountBuckets = (name: FactName, leaves: readonly Leaf[]) => number

/** Met, unmet, unknown. */
const ANSWERS = 3

/**
 * Few look-ups with few cells each: a look-up costs every person some reads, and its cells have to stay near the
 * processor. Each condition goes where it makes the fewest cells more; the widest choose first.
 */
export function groupsOf(conditions: readonly Condition[], most: number, count: CountBuckets): Group[] {
  const groups: Group[] = []
  const units = bundle(conditions).map((unit) => joined({ conditions: [], leaves: new Map(), cells: 1 }, unit, count))
  for (const { conditions: some } of units.sort((one, other) => other.cells - one.cells)) {
    const fitting = groups
      .map((group) => ({ group, wider: joined(group, some, count) }))
      .filter(({ wider }) => wider.cells <= most)
      .sort((one, other) => one.wider.cells / one.group.cells - other.wider.cells / other.group.cells)[0]
    if (fitting) Object.assign(fitting.group, fitting.wider)
    else groups.push(joined({ conditions: [], leaves: new Map(), cells: 1 }, some, count))
  }
  return groups
}

/** What looks at one and the same fact only goes together from the beginning. */
function bundle(conditions: readonly Condition[]): Condition[][] {
  const bundles = new Map<string, Condition[]>()
  conditions.forEach((condition, index) => {
    const isSingle = condition.facts.length === 1 && condition.byValue.length === 0
    const key = isSingle ? String(condition.facts[0]) : String(index)
    bundles.set(key, [...(bundles.get(key) ?? []), condition])
  })
  return [...bundles.values()]
}

function joined(group: Group, conditions: readonly Condition[], count: CountBuckets): Group {
  const leaves = new Map(group.leaves)
  let { cells } = group
  for (const condition of conditions) cells *= ANSWERS ** condition.byValue.length
  for (const leaf of conditions.flatMap((condition) => condition.leaves)) {
    const known = leaves.get(leaf.fact) ?? []
    leaves.set(leaf.fact, [...known, leaf])
  }
  for (const name of new Set(conditions.flatMap(({ facts }) => facts))) {
    const before = group.leaves.get(name)
    cells *= count(name, leaves.get(name) ?? []) / (before ? count(name, before) : 1)
  }
  return { conditions: [...group.conditions, ...conditions], leaves, cells: Math.round(cells) }
}
