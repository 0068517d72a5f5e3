import type { Fault, RollLine } from './rollLine'

/** A village of the area that the roll is of, with the name of its town. */
export type Village = { code: string; name: string; townName: string }
export type FoundVillage = { village: Village } | { fault: Fault }

/** 柳树村村民委员会, 柳树村委会 and 柳树 mean the same place. */
const bare = (name: string): string => name.replace(/(村民委员会|居民委员会|村委会|居委会|社区|行政村|村)$/, '')
const bareTown = (name: string): string => name.replace(/(街道办事处|人民政府|街道|镇|乡)$/, '')

/** Finds the village that a line names, by its code or its name, and its town where the name isn't enough. */
export function villageFinder(
  villages: readonly Village[],
): (line: Pick<RollLine, 'town' | 'village'>) => FoundVillage {
  const byCode = new Map(villages.map((village) => [village.code, village]))
  const byName = new Map<string, Village[]>()
  for (const village of villages) byName.set(bare(village.name), [...(byName.get(bare(village.name)) ?? []), village])
  const [only] = villages
  return ({ town, village: named }) => {
    if (!named) return only && villages.length === 1 ? { village: only } : { fault: { code: 'villageMissing' } }
    const found = byCode.get(named)
    const called = found ? [found] : exact(named, byName.get(bare(named)) ?? [])
    const inTown = town ? called.filter(({ townName }) => bareTown(townName) === bareTown(town)) : called
    const [first, ...others] = inTown
    if (!first) return { fault: { code: 'villageUnknown', words: `${town}${named}`.slice(0, 40) } }
    if (others.length === 0) return { village: first }
    return { fault: { code: 'villageTwice', words: named.slice(0, 40), ids: inTown.map(({ code }) => code) } }
  }
}

/** A place that is called just so goes before those that are called nearly so. */
function exact(named: string, villages: readonly Village[]): readonly Village[] {
  const same = villages.filter(({ name }) => name === named)
  return same.length ? same : villages
}
