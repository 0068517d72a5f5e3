import { sql } from 'kysely'
import type { Instant, PlainDate } from '../../../src/domain/core/plainDate'
import type { Facts } from '../../../src/domain/eligibility/facts'
import type { Questionnaire } from '../../../src/domain/visits/questionnaire.schema'
import { anyOf } from '../../platform/anyOf'
import type { Tx } from '../../platform/database'

export type Assignment = { campaignId: string; divisionCode: string; fromOn: PlainDate; toOn: PlainDate | null }

/** The villages that were ever the officer's, in all campaigns. */
export const listAssignments = (db: Tx, officerId: string): Promise<Assignment[]> =>
  db
    .selectFrom('village_assignments')
    .select(['campaign_id as campaignId', 'division_code as divisionCode', 'from_on as fromOn', 'to_on as toOn'])
    .where('officer_id', '=', officerId)
    .orderBy('division_code')
    .execute()

/** Whether the village is the officer's on that day. */
export async function isAssigned(
  db: Tx,
  at: { officerId: string; campaignId: string; divisionCode: string; on: PlainDate },
): Promise<boolean> {
  const row = await db
    .selectFrom('village_assignments')
    .select('officer_id')
    .where('campaign_id', '=', at.campaignId)
    .where('division_code', '=', at.divisionCode)
    .where('officer_id', '=', at.officerId)
    .where('from_on', '<=', at.on)
    .where((e) => e.or([e('to_on', 'is', null), e('to_on', '>=', at.on)]))
    .executeTakeFirst()
  return row !== undefined
}

export type Campaign = {
  id: string
  title: string
  fromOn: PlainDate
  toOn: PlainDate
  questionnaire: Questionnaire
}

export async function listCampaigns(db: Tx, ids: readonly string[]): Promise<Campaign[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('campaigns')
    .innerJoin('questionnaires', 'questionnaires.version', 'campaigns.questionnaire_version')
    .select(['id', 'title', 'from_on as fromOn', 'to_on as toOn', 'content as questionnaire'])
    .where('id', 'in', [...ids])
    .orderBy('from_on')
    .orderBy('id')
    .execute()
}

/** The questionnaires of these versions, by version. */
export async function readQuestionnaires(db: Tx, upTo: number): Promise<Map<number, Questionnaire>> {
  const rows = await db
    .selectFrom('questionnaires')
    .select(['version', 'content'])
    .where('version', '<=', upTo)
    .execute()
  return new Map(rows.map(({ version, content }) => [version, content]))
}

export async function countHouseholds(db: Tx, villages: readonly string[]): Promise<Map<string, number>> {
  if (villages.length === 0) return new Map()
  const rows = await db
    .selectFrom('households')
    .select((e) => ['division_code', e.fn.countAll<number>().as('count')])
    .where('division_code', 'in', [...villages])
    .groupBy('division_code')
    .execute()
  return new Map(rows.map(({ division_code: code, count }) => [code, count]))
}

export type HouseholdRow = { id: string; divisionCode: string; head: string; addressSealed: string }

/** In the order of their ids, those after `after`. */
export function listHouseholds(
  db: Tx,
  { divisionCode, after, count }: { divisionCode: string; after?: string; count: number },
): Promise<HouseholdRow[]> {
  const all = db
    .selectFrom('households')
    .select(['id', 'division_code as divisionCode', 'head_name as head', 'address_sealed as addressSealed'])
    .where('division_code', '=', divisionCode)
  return (after ? all.where('id', '>', after) : all).orderBy('id').limit(count).execute()
}

export type MemberRow = {
  householdId: string
  personId: string
  name: string
  relation: string
  phoneSealed: string | null
}

/** The head of the household first. Whoever lives here with a file that stands for another of theirs is named once. */
export const listMembers = (db: Tx, householdIds: readonly string[]): Promise<MemberRow[]> =>
  db
    .selectFrom('household_members')
    .innerJoin('people', 'people.id', 'person_id')
    .select(['household_id as householdId', 'people.id as personId', 'name', 'relation', 'phone_sealed as phoneSealed'])
    .where('household_id', '=', anyOf(householdIds))
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('household_members as twin')
            .select('twin.person_id')
            .whereRef('twin.household_id', '=', 'household_members.household_id')
            .whereRef('twin.person_id', '=', 'people.survivor_id'),
        ),
      ),
    )
    .orderBy((e) => e('relation', '=', '户主'), 'desc')
    .orderBy('people.id')
    .execute()

/** The newest of each fact of these people: one row for each of them, as thousands would be taken apart one by one. */
export async function readKnown(db: Tx, personIds: readonly string[]): Promise<Map<string, Facts>> {
  const none = personIds.map((id): [string, Facts] => [id, {}])
  if (personIds.length === 0) return new Map()
  const newest = db
    .selectFrom('person_facts')
    .select(['person_id', 'name', 'value'])
    .distinctOn(['person_id', 'name'])
    .where('person_id', '=', anyOf(personIds))
    .orderBy('person_id')
    .orderBy('name')
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
  const rows = await db
    .selectFrom(newest.as('newest'))
    .select(['person_id as id', sql<Facts>`jsonb_object_agg(name, value)`.as('known')])
    .groupBy('person_id')
    .execute()
  return new Map([...none, ...rows.map(({ id, known }): [string, Facts] => [id, known])])
}

export type RecordRow = { id: string; householdId: string; recordSealed: string }

export const listRecords = (db: Tx, householdIds: readonly string[], campaignId: string): Promise<RecordRow[]> =>
  db
    .selectFrom('visits')
    .select(['id', 'household_id as householdId', 'record_sealed as recordSealed'])
    .where('household_id', '=', anyOf(householdIds))
    .where('campaign_id', '=', campaignId)
    .orderBy('household_id')
    .orderBy('happened_at')
    .orderBy('id')
    .execute()

export async function listDigests(db: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('visits').select(['id', 'digest']).where('id', '=', anyOf(ids)).execute()
  return new Map(rows.map(({ id, digest }) => [id, digest]))
}

export async function findDigest(db: Tx, id: string): Promise<{ digest: string } | undefined> {
  return db.selectFrom('visits').select('digest').where('id', '=', id).executeTakeFirst()
}

export type HouseholdStated = HouseholdRow & { at: Instant }

/** A household that nobody knew, or a later word on the head and the address of one in the same village. */
export async function saveHousehold(db: Tx, stated: HouseholdStated): Promise<void> {
  await sql`insert into households (id, division_code, head_name, address_sealed, stated_at)
    values (${stated.id}, ${stated.divisionCode}, ${stated.head}, ${stated.addressSealed}, ${stated.at})
    on conflict (id) do update set head_name = excluded.head_name, address_sealed = excluded.address_sealed,
      stated_at = excluded.stated_at
    where households.division_code = excluded.division_code and households.stated_at <= excluded.stated_at`.execute(db)
}

export async function hasHousehold(db: Tx, id: string, divisionCode: string): Promise<boolean> {
  const row = await db
    .selectFrom('households')
    .select('id')
    .where('id', '=', id)
    .where('division_code', '=', divisionCode)
    .executeTakeFirst()
  return row !== undefined
}

/** In which village each of these households is, of those that there are. */
export async function villagesOf(db: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('households').select(['id', 'division_code']).where('id', '=', anyOf(ids)).execute()
  return new Map(rows.map(({ id, division_code: code }) => [id, code]))
}
