import { sql } from 'kysely'
import type { PlainDate, Instant } from '../../../src/domain/core/plainDate'
import type { Holding } from '../../../src/domain/rolls/reassign'
import type { Tx } from '../../platform/database'
import { withinArea } from '../../platform/withinArea'

const VILLAGE_DIGITS = 12
const columns = [
  'id',
  'title',
  'area',
  'from_on as fromOn',
  'to_on as toOn',
  'questionnaire_version as questionnaireVersion',
] as const
export type CampaignRow = NonNullable<Awaited<ReturnType<typeof findCampaign>>>

export const findCampaign = (db: Tx, id: string) =>
  db.selectFrom('campaigns').select(columns).where('id', '=', id).executeTakeFirst()

/** The latest first. */
export function listCampaigns(db: Tx, after: { at: string; id: string } | undefined, count: number) {
  const all = db.selectFrom('campaigns').select(columns).orderBy('from_on', 'desc').orderBy('id', 'desc').limit(count)
  if (!after) return all.execute()
  return all.where((e) => e(e.refTuple('from_on', 'id'), '<', e.tuple(after.at, after.id))).execute()
}

export const listQuestionnaires = (db: Tx) =>
  db
    .selectFrom('questionnaires')
    .select(['version', sql<string>`content ->> 'title'`.as('title')])
    .orderBy('version', 'desc')
    .execute()

type NewCampaign = {
  id: string
  title: string
  area: string
  fromOn: PlainDate
  toOn: PlainDate
  questionnaireVersion: number
}

export async function insertCampaign(db: Tx, campaign: NewCampaign, at: Instant): Promise<void> {
  const { id, title, area, fromOn, toOn, questionnaireVersion } = campaign
  await db
    .insertInto('campaigns')
    .values({
      ...{ id, title, area, from_on: fromOn, to_on: toOn },
      ...{ questionnaire_version: questionnaireVersion, created_at: at },
    })
    .execute()
}

export async function updateCampaign(db: Tx, { id, title, fromOn, toOn, questionnaireVersion }: NewCampaign) {
  await db
    .updateTable('campaigns')
    .set({ title, from_on: fromOn, to_on: toOn, questionnaire_version: questionnaireVersion })
    .where('id', '=', id)
    .execute()
}

/** The villages of a place in the order of their codes, those after `after`. */
export const listVillages = (db: Tx, area: string, after: string, count: number) =>
  db
    .selectFrom('divisions')
    .select(['code', 'name'])
    .where(sql<number>`length(code)`, '=', VILLAGE_DIGITS)
    .where(withinArea('code', area))
    .where('code', '>', after)
    .orderBy('code')
    .limit(count)
    .execute()

/** Those who have these villages, or will have them. */
export const listHoldings = (db: Tx, campaignId: string, villages: readonly string[], from: PlainDate) =>
  db
    .selectFrom('village_assignments')
    .select(['division_code as village', 'officer_id as officerId', 'from_on as fromOn', 'to_on as toOn'])
    .where('campaign_id', '=', campaignId)
    .where('division_code', '=', sql<string>`any(${[...villages]}::text[])`)
    .where((e) => e.or([e('to_on', 'is', null), e('to_on', '>=', from)]))
    .execute()

/** The same; whoever else is just giving them away waits. */
export const lockHoldings = (db: Tx, campaignId: string, villages: readonly string[], from: PlainDate) =>
  db
    .selectFrom('village_assignments')
    .select(['division_code as village', 'officer_id as officerId', 'from_on as fromOn', 'to_on as toOn'])
    .where('campaign_id', '=', campaignId)
    .where('division_code', '=', sql<string>`any(${[...villages]}::text[])`)
    .where((e) => e.or([e('to_on', 'is', null), e('to_on', '>=', from)]))
    .orderBy('division_code')
    .orderBy('from_on')
    .forUpdate()
    .execute()

type Village = { campaignId: string; village: string }

export async function endHolding(db: Tx, { campaignId, village }: Village, { officerId, fromOn, toOn }: Holding) {
  await db
    .updateTable('village_assignments')
    .set({ to_on: toOn })
    .where('campaign_id', '=', campaignId)
    .where('division_code', '=', village)
    .where('officer_id', '=', officerId)
    .where('from_on', '=', fromOn)
    .execute()
}

export async function dropHolding(db: Tx, { campaignId, village }: Village, { officerId, fromOn }: Holding) {
  await db
    .deleteFrom('village_assignments')
    .where('campaign_id', '=', campaignId)
    .where('division_code', '=', village)
    .where('officer_id', '=', officerId)
    .where('from_on', '=', fromOn)
    .execute()
}

/** Who had it that day and gave it away has it again. */
export async function beginHolding(db: Tx, { campaignId, village }: Village, { officerId, fromOn }: Holding) {
  const at = { campaign_id: campaignId, division_code: village, officer_id: officerId, from_on: fromOn }
  await db
    .insertInto('village_assignments')
    .values({ ...at, to_on: null })
    .onConflict((conflict) =>
      conflict.columns(['campaign_id', 'division_code', 'officer_id', 'from_on']).doUpdateSet({ to_on: null }),
    )
    .execute()
}

export type OfficerRow = { id: string; name: string; office: string; covers: string }

export async function listOfficers(db: Tx, area: string): Promise<OfficerRow[]> {
  const { rows } = await sql<OfficerRow>`select id, name, office, covers from officers_for(${area})
    order by covers, name, id`.execute(db)
  return rows
}

export async function listOfficerNames(db: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{
    id: string
    name: string
  }>`select id, name from officer_names(${[...ids]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
