import type { Condition } from './conditions'

/**
 * Puts conditions that look at the same facts together, as far as the number of cells stays small, so that few look-ups
 * answer them all. A condition whose facts are too many for its neighbours stands alone.
 */
export function groupsOf(
  conditions: readonly Condition[],
  most: number,
  sizeOf: (conditions: readonly Condition[]) => number,
): Condition[][] {
  let groups: Condition[][] = []
  const alone: Condition[][] = []
  const wideFirst = [...conditions].sort((one, other) => other.facts.length - one.facts.length)
  for (const condition of wideFirst) {
    const touched = groups.filter((group) => sharesFacts(group, condition))
    const joined = [...touched.flat(), condition]
    if (sizeOf(joined) <= most) groups = [...groups.filter((group) => !touched.includes(group)), joined]
    else alone.push([condition])
  }
  return joinSmall([...groups, ...alone], most, sizeOf)
}

const sharesFacts = (group: readonly Condition[], { facts }: Condition) =>
  group.some((other) => other.facts.some((name) => facts.includes(name)))

/** The largest first, each to the first that has room for it. */
function joinSmall(
  groups: readonly Condition[][],
  most: number,
  sizeOf: (conditions: readonly Condition[]) => number,
): Condition[][] {
  const sorted = [...groups].sort((one, other) => sizeOf(other) - sizeOf(one))
  return sorted.reduce<Condition[][]>((packed, group) => {
    const room = packed.find((other) => sizeOf([...other, ...group]) <= most)
    if (!room) return [...packed, [...group]]
    room.push(...group)
    return packed
  }, [])
}
