import { isWithin, type DivisionCode } from '../core/division'

/** Somebody who may help there, how many people they help already, and since when they have held the office. */
export type Helper = { id: string; area: DivisionCode; followed: number; since: string }
type Alone = { personId: string; divisionCode: DivisionCode }

/**
 * Gives each of these people a specialist: whose area is the narrowest around their home, of those who has the fewest
 * people, then whoever has been there longest. Nobody is given themselves; who has nobody around is left out.
 */
export function chooseSpecialists(alone: readonly Alone[], helpers: readonly Helper[]): Map<string, string> {
  const load = new Map(helpers.map(({ id, followed }) => [id, followed]))
  const chosen = new Map<string, string>()
  for (const { personId, divisionCode } of alone) {
    const [best] = helpers
      .filter(({ id, area }) => id !== personId && isWithin(divisionCode, area))
      .sort((one, other) => compare(one, other, load))
    if (!best) continue
    chosen.set(personId, best.id)
    load.set(best.id, (load.get(best.id) ?? 0) + 1)
  }
  return chosen
}

function compare(one: Helper, other: Helper, load: ReadonlyMap<string, number>): number {
  const byLoad = (load.get(one.id) ?? 0) - (load.get(other.id) ?? 0)
  return (
    other.area.length - one.area.length ||
    byLoad ||
    one.since.localeCompare(other.since) ||
    one.id.localeCompare(other.id)
  )
}
