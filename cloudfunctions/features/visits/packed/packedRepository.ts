import { sql } from 'kysely'
import type { Instant } from '../../../../src/domain/core/plainDate'
import { anyOf } from '../../../platform/anyOf'
import type { Tx } from '../../../platform/database'

/** Whose roll it is, of which campaign; `scope` is a digest of what its officer may see. */
export type Roll = { divisionCode: string; campaignId: string; officerId: string; scope: string }
export type PageRow = {
  afterId: string
  uptoId: string | null
  households: number
  pageSealed: string
  stale: string[]
}

const pageColumns = [
  'after_id as afterId',
  'upto_id as uptoId',
  'households',
  'page_sealed as pageSealed',
  'stale',
] as const

const pageWith = (db: Tx, divisionCode: string, after: string) =>
  db
    .selectFrom('packed_pages')
    .where('packed_pages.division_code', '=', divisionCode)
    .where('after_id', '<=', after)
    .where((e) => e.or([e('upto_id', 'is', null), e('upto_id', '>', after)]))
    .orderBy('after_id', 'desc')
    .limit(1)

/** The page that goes on behind the household `after`, whatever has become of it since. */
export const findPage = (db: Tx, { divisionCode }: Roll, after: string): Promise<PageRow | undefined> =>
  pageWith(db, divisionCode, after).select(pageColumns).executeTakeFirst()

/** The same, where it is this officer's and nothing in the village has changed since. In one statement, and so of one moment. */
export const findFreshPage = (db: Tx, roll: Roll, after: string): Promise<PageRow | undefined> =>
  pageWith(db, roll.divisionCode, after)
    .innerJoin('packed_rolls as roll', 'roll.division_code', 'packed_pages.division_code')
    .where('roll.campaign_id', '=', roll.campaignId)
    .where('roll.officer_id', '=', roll.officerId)
    .where('roll.scope', '=', roll.scope)
    .where('stale', '=', sql<string[]>`'{}'`)
    .where((e) =>
      e.not(
        e.exists(e.selectFrom('roll_changes').select('household_id').where('roll_changes.division_code', '=', roll.divisionCode)),
      ),
    )
    .select(pageColumns)
    .executeTakeFirst()

/** The village's one packed roll, made where there is none; whoever else would bring it up to date waits. */
export async function lockRoll(db: Tx, roll: Roll, at: Instant): Promise<Roll & { madeAt: Instant }> {
  const row = await db
    .insertInto('packed_rolls')
    .values({
      ...{ division_code: roll.divisionCode, campaign_id: roll.campaignId, officer_id: roll.officerId },
      ...{ scope: roll.scope, made_at: at },
    })
    .onConflict((conflict) => conflict.column('division_code').doUpdateSet({ scope: sql`packed_rolls.scope` as never }))
    .returning(['campaign_id as campaignId', 'officer_id as officerId', 'scope', 'made_at as madeAt'])
    .executeTakeFirstOrThrow()
  return { divisionCode: roll.divisionCode, ...row }
}

/** With all its pages. */
export async function dropRoll(db: Tx, { divisionCode }: Roll): Promise<void> {
  await db.deleteFrom('packed_rolls').where('division_code', '=', divisionCode).execute()
}

/** Takes what was noted of the village. @returns the households that have changed */
export async function takeChanges(db: Tx, { divisionCode }: Roll): Promise<string[]> {
  const rows = await db
    .deleteFrom('roll_changes')
    .where('division_code', '=', divisionCode)
    .returning('household_id')
    .execute()
  return [...new Set(rows.map(({ household_id: id }) => id))]
}

/** Notes on each page what of it has changed. What is on no page yet will be read anew anyhow. */
export async function addStale(db: Tx, { divisionCode }: Roll, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const ofPage = sql`select id from unnest(${ids}::uuid[]) as id where id > after_id and (upto_id is null or id <= upto_id)`
  await sql`update packed_pages set stale = stale || array(${ofPage})
    where division_code = ${divisionCode} and exists (${ofPage})`.execute(db)
}

/** Where the next page begins that is there already. */
export async function findNextStart(db: Tx, { divisionCode }: Roll, after: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('packed_pages')
    .select('after_id')
    .where('division_code', '=', divisionCode)
    .where('after_id', '>', after)
    .orderBy('after_id')
    .limit(1)
    .executeTakeFirst()
  return row?.after_id
}

export async function deletePage(db: Tx, { divisionCode }: Roll, afterId: string): Promise<void> {
  await db
    .deleteFrom('packed_pages')
    .where('division_code', '=', divisionCode)
    .where('after_id', '=', afterId)
    .execute()
}

export async function insertPage(db: Tx, roll: Roll, page: Omit<PageRow, 'stale'>): Promise<void> {
  await db
    .insertInto('packed_pages')
    .values({
      ...{ division_code: roll.divisionCode, officer_id: roll.officerId },
      ...{ after_id: page.afterId, upto_id: page.uptoId, households: page.households, page_sealed: page.pageSealed },
    })
    .execute()
}

/** Those of these households that are in the village. */
export const listHouseholdsOf = (db: Tx, { divisionCode }: Roll, ids: readonly string[]) =>
  db
    .selectFrom('households')
    .select(['id', 'division_code as divisionCode', 'head_name as head', 'address_sealed as addressSealed'])
    .where('id', '=', anyOf(ids))
    .where('division_code', '=', divisionCode)
    .execute()
