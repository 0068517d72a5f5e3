import { type Actor, holds } from '../core/actor'
import { type DivisionCode, isWithin } from '../core/division'
import { isPhone } from '../core/phone'
import { addDays, isPlainDate, type PlainDate } from '../core/plainDate'
import { Problem } from '../core/problem'
import { isResidentId } from '../core/residentId'
import { outcomeSpec, type VisitedPerson, type VisitRecord } from './visit'

/** So long after a campaign's last day its records are still taken: phones may be without a network for weeks. */
export const LATE_DAYS = 90

/** What of a campaign decides about a record; `versions` are all questionnaires it ever had, as phones may be behind. */
export type CampaignTerms = {
  areas: readonly DivisionCode[]
  fromOn: PlainDate
  toOn: PlainDate
  versions: readonly number[]
}
/** A record with the digest of its `contentOf`, which only the server can make. */
export type Offered = VisitRecord & { digest: string }
export type Receipt = { state: 'kept'; isNew: boolean } | { state: 'refused'; problem: Problem }

/**
 * What the server does with one record. The same content again is kept already, whatever has changed since; other content
 * under the same id is refused. The phone's clock is never a reason to refuse: it may be wrong by years.
 */
export function receive(
  known: { digest: string } | undefined,
  record: Offered,
  campaign: CampaignTerms | undefined,
  actor: Actor,
  today: PlainDate,
): Receipt {
  if (known?.digest === record.digest) return { state: 'kept', isNew: false }
  const problem = known ? new Problem('record_differs') : problemOf(record, campaign, actor, today)
  return problem ? { state: 'refused', problem } : { state: 'kept', isNew: true }
}

function problemOf(record: VisitRecord, campaign: CampaignTerms | undefined, actor: Actor, today: PlainDate) {
  const { divisionCode } = record
  if (!campaign) return new Problem('not_found')
  if (!holds(actor, 'villageOfficer', divisionCode)) return new Problem('wrong_area')
  if (!campaign.areas.some((area) => isWithin(divisionCode, area))) return new Problem('wrong_area')
  if (today > addDays(campaign.toOn, LATE_DAYS)) return new Problem('campaign_closed', { on: campaign.toOn })
  return contentProblem(record, campaign)
}

function contentProblem(record: VisitRecord, { versions }: CampaignTerms): Problem | undefined {
  if (record.replaces === record.id) return new Problem('input_invalid', { names: ['replaces'] })
  if (record.nextOn !== undefined && !isPlainDate(record.nextOn))
    return new Problem('day_invalid', { name: '下次走访' })
  const { hasPeople, label } = outcomeSpec(record.outcome)
  if (!hasPeople && record.people.length > 0) return new Problem('input_invalid', { names: [label] })
  return record.people.map((person) => personProblem(person, versions)).find(Boolean)
}

function personProblem(person: VisitedPerson, versions: readonly number[]): Problem | undefined {
  const { name, phone, residentId, isNew, questionnaireVersion } = person
  if (isNew && !name) return new Problem('name_required')
  if (phone && !isPhone(phone)) return new Problem('phone_invalid')
  if (residentId && !isResidentId(residentId)) return new Problem('resident_id_invalid')
  return versions.includes(questionnaireVersion) ? undefined : new Problem('questionnaire_unknown')
}
