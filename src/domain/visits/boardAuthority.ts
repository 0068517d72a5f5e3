import { holds, type Actor } from '../core/actor'
import { isWithin, type DivisionCode } from '../core/division'
import type { PlainDate } from '../core/plainDate'

/** The areas of a campaign that somebody supervises: the smaller of their own and the campaign's, each once. */
export function boardAreas(actor: Actor, campaignArea: DivisionCode): DivisionCode[] {
  const areas = actor.grants
    .filter(({ role }) => role === 'supervisor')
    .flatMap(({ area }) => (isWithin(area, campaignArea) ? [area] : isWithin(campaignArea, area) ? [campaignArea] : []))
  return [...new Set(areas)].sort()
}

/** 督办 look at the coverage of their own areas, and of nothing else. */
export const canSeeCoverage = (actor: Actor, campaignArea: DivisionCode, area: DivisionCode): boolean =>
  boardAreas(actor, campaignArea).some((own) => isWithin(area, own))

type Assignment = { campaignId: string; divisionCode: DivisionCode; fromOn: PlainDate; toOn: PlainDate | null }

/** The villages that somebody visits on that day, as far as they hold the office there: whose numbers are their own. */
export const villagesVisitedBy = <A extends Assignment>(
  actor: Actor,
  assignments: readonly A[],
  today: PlainDate,
): A[] =>
  assignments.filter(
    ({ divisionCode, fromOn, toOn }) =>
      fromOn <= today && (toOn === null || toOn >= today) && holds(actor, 'villageOfficer', divisionCode),
  )
