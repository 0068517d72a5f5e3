import { sql, type RawBuilder } from 'kysely'
import type { DivisionCode } from '../../../src/domain/core/division'
import type { Instant, PlainDate } from '../../../src/domain/core/plainDate'
import type { Coverage } from '../../../src/domain/visits/coverage'
import type { Tx } from '../../platform/database'
import { withinArea } from '../../platform/withinArea'

export type Campaign = { id: string; title: string; area: DivisionCode; fromOn: PlainDate; toOn: PlainDate }

/** A few a year; the newest first. */
export const listCampaigns = (db: Tx): Promise<Campaign[]> =>
  db
    .selectFrom('campaigns')
    .select(['id', 'title', 'area', 'from_on as fromOn', 'to_on as toOn'])
    .orderBy('from_on', 'desc')
    .orderBy('id')
    .limit(50)
    .execute()

export const findCampaign = (db: Tx, id: string): Promise<Campaign | undefined> =>
  db
    .selectFrom('campaigns')
    .select(['id', 'title', 'area', 'from_on as fromOn', 'to_on as toOn'])
    .where('id', '=', id)
    .executeTakeFirst()

type Within = { campaignId: string; area: DivisionCode }
export type VillageRow = Omit<Coverage, 'notVisited'> & { divisionCode: DivisionCode; lastReceivedAt: Instant | null }

/** One row for each village of the area that has a roll. The fence asks about the area as a whole. */
export async function countVillages(
  db: Tx,
  { campaignId, area, today }: Within & { today: PlainDate },
): Promise<VillageRow[]> {
  const { rows } = await sql<VillageRow>`
    select * from village_coverage(${campaignId}::uuid, ${area}, ${today}::date) order by "divisionCode"`.execute(db)
  return rows
}

export type OfficerRow = {
  divisionCode: DivisionCode
  officerId: string
  name: string
  fromOn: PlainDate
  toOn: PlainDate | null
}

/** Everybody who visits or ever visited a village of the area. */
export async function listOfficers(db: Tx, { campaignId, area }: Within): Promise<OfficerRow[]> {
  const { rows } = await sql<OfficerRow>`
    select * from village_officers(${campaignId}::uuid, ${area}) order by "divisionCode", "fromOn", name`.execute(db)
  return rows
}

export type PhoneRow = { divisionCode: DivisionCode; officerId: string; heardAt: Instant }

/** Phones that hold the roll of a village and weren't heard of since. */
export const listSilentPhones = (
  db: Tx,
  { campaignId, area, since }: Within & { since: Instant },
): Promise<PhoneRow[]> =>
  db
    .selectFrom('device_villages')
    .select(['division_code as divisionCode', 'officer_id as officerId', 'heard_at as heardAt'])
    .where('campaign_id', '=', campaignId)
    .where(withinArea('division_code', area))
    .where('heard_at', '<', since)
    .execute()

export type HouseholdRow = {
  id: string
  divisionCode: DivisionCode
  head: string
  addressSealed: string
  officerId: string | null
  outcome: string | null
  nextOn: PlainDate | null
  happenedAt: Instant | null
  isDoubtful: boolean | null
  isByRelative: boolean | null
  hasGaps: boolean | null
}
export type After = { divisionCode: DivisionCode; id: string }
type Page = Within & { count: number; after?: After | undefined }

/** Village by village: the order in which the index lies, under any collation. */
const past = (code: RawBuilder<string>, id: RawBuilder<string>, after: After | undefined) =>
  after
    ? sql`${code} ~>=~ ${after.divisionCode} and (${code} ~>~ ${after.divisionCode} or ${id} > ${after.id}::uuid)`
    : sql`true`

const columns = sql`h.id, h.division_code as "divisionCode", h.head_name as head, h.address_sealed as "addressSealed",
  s.officer_id as "officerId", s.outcome, s.next_on as "nextOn", s.happened_at as "happenedAt",
  s.is_doubtful as "isDoubtful", s.is_by_relative as "isByRelative", s.has_gaps as "hasGaps"`

/** Of the roll, with the record that counts where there is one; `isOpen`: those alone where nobody has been. */
export async function listOfRoll(
  db: Tx,
  { campaignId, area, count, after, isOpen }: Page & { isOpen: boolean },
): Promise<HouseholdRow[]> {
  const { rows } = await sql<HouseholdRow>`select ${columns} from households h
    left join household_states s on s.campaign_id = ${campaignId} and s.household_id = h.id
    where ${withinArea('h.division_code', area)} and ${past(sql`h.division_code`, sql`h.id`, after)}
      and ${isOpen ? sql`s.household_id is null` : sql`true`}
    order by h.division_code using ~<~, h.id limit ${count}`.execute(db)
  return rows
}

/** Those of which the record that counts is so. */
export async function listByState(
  db: Tx,
  { campaignId, area, count, after, is }: Page & { is: RawBuilder<unknown> },
): Promise<HouseholdRow[]> {
  const { rows } = await sql<HouseholdRow>`select ${columns} from household_states s
    join households h on h.id = s.household_id
    where s.campaign_id = ${campaignId} and ${withinArea('s.division_code', area)}
      and ${past(sql`s.division_code`, sql`s.household_id`, after)} and ${is}
    order by s.division_code using ~<~, s.household_id limit ${count}`.execute(db)
  return rows
}
