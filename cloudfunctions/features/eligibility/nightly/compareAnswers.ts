/** What fits a person and what may, the policies' ids in one text each, in the order of the alphabet; the rest doesn't. */
export type Written = { met: string; unknown: string }
export type Answer = { met: readonly string[]; unknown: readonly string[]; written: Written }

export const answerOf = (met: readonly string[], unknown: readonly string[]): Answer => ({
  met,
  unknown,
  written: { met: met.join(), unknown: unknown.join() },
})

/** What there is to say of somebody of whom nothing is known. */
export const noAnswer = answerOf([], [])

export const hasChanged = (before: Written, { written }: Answer): boolean =>
  before.met !== written.met || before.unknown !== written.unknown

/** What fits now and didn't yesterday. */
export function newlyMet(before: Written, { met }: Answer): string[] {
  const known = before.met.split(',')
  return met.filter((id) => !known.includes(id))
}
