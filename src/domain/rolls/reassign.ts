import { holds, type Actor } from '../core/actor'
import { isWithin, type DivisionCode } from '../core/division'
import { addDays, type PlainDate } from '../core/plainDate'
import { Problem } from '../core/problem'

/** From the first to the last day on which the village is somebody's; open while nobody else is to have it. */
export type Holding = { officerId: string; fromOn: PlainDate; toOn: PlainDate | null }

/** What becomes of the holdings of one village: those that end, those that nobody has begun, and the new one. */
export type Reassignment = { ended: Holding[]; dropped: Holding[]; begun?: Holding }

/**
 * Gives a village to an officer from a day on. Who has it keeps it up to the day before, and what they note until then
 * counts, however late it comes in. Where it changes hands today, both have it today: a phone may hold it already.
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
  const dropped = others.filter((one) => one.fromOn > today)
  const lastDayOf = (one: Holding) => (one.fromOn < fromOn ? addDays(fromOn, -1) : one.fromOn)
  const ended = others
    .filter((one) => one.fromOn <= today && one.toOn !== lastDayOf(one))
    .map((one) => ({ ...one, toOn: lastDayOf(one) }))
  return { ended, dropped, ...(stays ? {} : { begun: { officerId, fromOn, toOn: null } }) }
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
