import type { NeedKind } from '../../../../src/domain/needs/need'
import type { Segment } from '../../../../src/domain/needs/segmentOf'
import { seal } from '../../../platform/crypto'
import type { Database } from '../../../platform/database'
import { newId } from '../../../platform/newId'
import type { Person } from '../../../platform/testing/city'
import { answered, aVisit, householdOf } from '../../visits/testing/roll'

const AT = '2026-09-18T01:00:00.000Z'
type Given = { campaignId: string; officerId: string; specialistId?: string; kind?: NeedKind; segment?: Segment }

/** Somebody who said at the door that they need something, and perhaps already has a specialist. @returns the need's id */
export async function needOf(db: Database, person: Person, given: Given): Promise<string> {
  const { campaignId, officerId, specialistId, kind = 'money', segment = 'wantsBusiness' } = given
  const householdId = await householdOf(db, person)
  const visit = aVisit({ campaignId, householdId, people: [answered(person.id)] })
  await db
    .insertInto('visits')
    .values({
      ...{ id: visit.id, campaign_id: campaignId, household_id: householdId, division_code: person.divisionCode },
      ...{ officer_id: officerId, outcome: 'met', next_on: null, replaces: null, noted_at: AT, clock_offset_ms: 0 },
      ...{ happened_at: AT, received_at: AT, digest: visit.id },
      record_sealed: seal(JSON.stringify(visit), `visits:record:${visit.id}`),
    })
    .execute()
  const said = {
    ...{ person_id: person.id, division_code: person.divisionCode, visit_id: visit.id, said_at: AT },
    is_by_relative: false,
  }
  await db
    .insertInto('followings')
    .values({ ...said, segment, specialist_id: specialistId ?? null, open_kinds: [kind], waiting_since: AT })
    .execute()
  const open = { state: 'open' as const, answer: null, answered_by: null, answered_by_name: null, closed_at: null }
  const id = newId()
  await db
    .insertInto('needs')
    .values({ ...said, ...open, id, kind })
    .execute()
  return id
}
