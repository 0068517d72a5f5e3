import { holds, type Actor } from '../core/actor'
import { isWithin, type DivisionCode } from '../core/division'
import { addDays, type PlainDate } from '../core/plainDate'
import { Problem } from '../core/problem'

/** From the first to the last day on which the village is somebody's; open while nobody else is to have it. */
export type Holding = { officerId: string; fromOn: PlainDate; toOn: PlainDate | null }

/** What becomes of the holdings of one village: those that end, those that nobody has begun, and the new one. */
export type Reassignment = { ended: Holding[]; dropped: Holding[]; begun?: Holding }

/**
 * Gives a village to an officer from a day on. Who has it before keeps it through that very day: whoever is out by then
 * finishes what they began, and what they note counts, however late it comes in. A change that nobody has begun and that
 * was to come no sooner is dropped; one that comes sooner stands, so that the village is somebody's on every day.
 */
export function reassign(
  holdings: readonly Holding[],
  officerId: string,
  fromOn: PlainDate,
  today: PlainDate,
): Reassignment {
  const running = holdings.filter(({ toOn }) => toOn === null || toOn >= fromOn)
  const stays = running.find((one) => one.officerId === officerId && one.fromOn <= fromOn && one.toOn === null)
  const others = running.filter((one) => one !== stays)
  const isUnbegun = (one: Holding) => one.fromOn >= fromOn && one.fromOn > today
  const isOwn = (one: Holding) => one.officerId === officerId && one.fromOn < fromOn
  const lastDayOf = (one: Holding) => (isOwn(one) ? addDays(fromOn, -1) : fromOn)
  const ended = others
    .filter((one) => !isUnbegun(one) && one.toOn !== lastDayOf(one))
    .map((one) => ({ ...one, toOn: lastDayOf(one) }))
  return { ended, dropped: others.filter(isUnbegun), ...(stays ? {} : { begun: { officerId, fromOn, toOn: null } }) }
}

type Campaign = { area: DivisionCode; fromOn: PlainDate; toOn: PlainDate }

/** @throws Problem wrong_area, assignment_day */
export function checkAssignment(
  actor: Actor,
  campaign: Campaign,
  villages: readonly DivisionCode[],
  fromOn: PlainDate,
  today: PlainDate,
): void {
  const isTheirs = (village: DivisionCode) => holds(actor, 'supervisor', village) && isWithin(village, campaign.area)
  if (!villages.every(isTheirs)) throw new Problem('wrong_area')
  if (fromOn < today || fromOn > campaign.toOn) throw new Problem('assignment_day', { to: campaign.toOn })
}

/** Whether an officer of these areas can have the village. */
export const covers = (areas: readonly string[], village: DivisionCode): boolean =>
  areas.some((area) => isWithin(village, area))
