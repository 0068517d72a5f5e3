/** What fits a person and what may, by the policies' ids in the order of the alphabet; the rest doesn't. */
export type Answer = { met: readonly string[]; unknown: readonly string[] }

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((id, place) => id === other[place])

/** Whether there is anything to write down. Nobody is written down of whom nothing is to be said. */
export function hasChanged(before: Answer | undefined, now: Answer): boolean {
  if (!before) return now.met.length + now.unknown.length > 0
  return !isSame(before.met, now.met) || !isSame(before.unknown, now.unknown)
}

/** What fits now and didn't yesterday. */
export const newlyMet = (before: Answer | undefined, now: Answer): string[] =>
  now.met.filter((id) => !before?.met.includes(id))
