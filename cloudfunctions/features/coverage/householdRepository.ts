import { sql } from 'kysely'
import type { DivisionCode } from '../../../src/domain/core/division'
import type { Instant, PlainDate } from '../../../src/domain/core/plainDate'
import type { Outcome } from '../../../src/domain/visits/visit'
import type { Tx } from '../../platform/database'

export type HouseholdRow = { id: string; divisionCode: DivisionCode; head: string; addressSealed: string }

export const findHousehold = (db: Tx, id: string): Promise<HouseholdRow | undefined> =>
  db
    .selectFrom('households')
    .select(['id', 'division_code as divisionCode', 'head_name as head', 'address_sealed as addressSealed'])
    .where('id', '=', id)
    .executeTakeFirst()

export type MemberRow = { personId: string; name: string; relation: string; phoneSealed: string | null }

/** 户主 first. */
export const listMembers = (db: Tx, householdId: string): Promise<MemberRow[]> =>
  db
    .selectFrom('household_members')
    .innerJoin('people', 'people.id', 'person_id')
    .select(['people.id as personId', 'people.name', 'relation', 'phone_sealed as phoneSealed'])
    .where('household_id', '=', householdId)
    .orderBy(sql`relation <> '户主'`)
    .orderBy('people.id')
    .execute()

export type VisitRow = {
  id: string
  officerId: string
  outcome: Outcome
  at: Instant
  receivedAt: Instant
  nextOn: PlainDate | null
  replaces: string | null
  recordSealed: string
}

/** Of one campaign, the newest first. */
export const listVisits = (db: Tx, householdId: string, campaignId: string): Promise<VisitRow[]> =>
  db
    .selectFrom('visits')
    .select(['id', 'officer_id as officerId', 'outcome', 'happened_at as at', 'received_at as receivedAt'])
    .select(['next_on as nextOn', 'replaces', 'record_sealed as recordSealed'])
    .where('household_id', '=', householdId)
    .where('campaign_id', '=', campaignId)
    .orderBy('happened_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

export type MetRow = {
  visitId: string
  name: string
  answeredBy: 'self' | 'relative'
  isDoubtful: boolean
  unansweredGroups: number | null
}

export async function listMet(db: Tx, visitIds: readonly string[]): Promise<MetRow[]> {
  if (visitIds.length === 0) return []
  return db
    .selectFrom('visit_people')
    .innerJoin('people', 'people.id', 'person_id')
    .select(['visit_id as visitId', 'people.name', 'answered_by as answeredBy', 'is_doubtful as isDoubtful'])
    .select('unanswered_groups as unansweredGroups')
    .where('visit_id', 'in', [...visitIds])
    .orderBy('people.id')
    .execute()
}

/** Which of its visits counts. */
export const findCounting = (db: Tx, householdId: string, campaignId: string): Promise<{ id: string } | undefined> =>
  db
    .selectFrom('household_states')
    .select('visit_id as id')
    .where('campaign_id', '=', campaignId)
    .where('household_id', '=', householdId)
    .executeTakeFirst()
