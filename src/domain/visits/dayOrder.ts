import type { PlainDate } from '../core/plainDate'
import { outcomeSpec, type VisitRecord } from './visit'

/** Where a door stands today; the most urgent first. */
export const doorStandings = ['due', 'notVisited', 'coming', 'done'] as const
export type DoorStanding = (typeof doorStandings)[number]
export const doorStandingLabel: Record<DoorStanding, string> = {
  due: '该回访了',
  notVisited: '还没走到',
  coming: '约好再去',
  done: '走访过了',
}

/** @param visit the record that counts for the household, if there is one */
export function doorStanding(visit: VisitRecord | undefined, today: PlainDate): DoorStanding {
  if (!visit) return 'notVisited'
  if (!visit.nextOn) return 'done'
  return visit.nextOn <= today ? 'due' : 'coming'
}

/** What the officer does next at a door, in words. @returns undefined where the visit says nothing of it */
export function sayNext(visit: VisitRecord, sayDay: (day: PlainDate) => string): string {
  return visit.nextOn ? `${sayDay(visit.nextOn)}再去` : outcomeSpec(visit.outcome).nextLabel
}

export type Door = { id: string; visit: VisitRecord | undefined }

/**
 * The doors of the day: what is due on top, then where nobody has been, then the rest; within each as the officer last
 * arranged them, and behind those in the order of the roll.
 * @param arranged ids, the first one first; may name doors that are gone
 */
export function orderOf<T extends Door>(doors: readonly T[], arranged: readonly string[], today: PlainDate): T[] {
  const places = new Map(arranged.map((id, place) => [id, place]))
  const keyed = doors.map((door, place) => ({
    door,
    rank: doorStandings.indexOf(doorStanding(door.visit, today)),
    place: places.get(door.id) ?? arranged.length + place,
  }))
  return keyed.sort((one, other) => one.rank - other.rank || one.place - other.place).map(({ door }) => door)
}

/** How an officer moves a door. */
export type DoorMove = 'first' | 'earlier' | 'later'

/**
 * The doors as they are to be arranged from now on.
 * @param shown all doors of one standing, in the order in which they are shown
 * @param arranged what was arranged before; the doors of other standings keep their order
 */
export function rearranged(
  shown: readonly string[],
  arranged: readonly string[],
  id: string,
  move: DoorMove,
): string[] {
  const from = shown.indexOf(id)
  const rest = shown.filter((one) => one !== id)
  const to = move === 'first' ? 0 : Math.max(0, from + (move === 'earlier' ? -1 : 1))
  const others = arranged.filter((one) => !shown.includes(one))
  return [...rest.slice(0, to), id, ...rest.slice(to), ...others]
}
