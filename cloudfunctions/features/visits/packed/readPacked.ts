import type { Household } from '../../../../src/contract/visits'
import type { Instant } from '../../../../src/domain/core/plainDate'
import { signedIn, type Context } from '../../../platform/context'
import { digestOf, seal, unseal } from '../../../platform/crypto'
import { scopeOf, type Tx } from '../../../platform/database'
import { listHouseholds } from '../repository'
import { present } from '../roll'
import { fillPage, pack, packPages, unpack } from './packPages'
import {
  addStale,
  deletePage,
  dropRoll,
  findFreshPage,
  findNextStart,
  findPage,
  insertPage,
  listHouseholdsOf,
  lockRoll,
  takeChanges,
  type PageRow,
  type Roll,
} from './packedRepository'

type Village = { campaignId: string; divisionCode: string; after?: string }
export type PackedPage = { packed: string; count: number; next?: string }

/** Before every id. */
const START = '00000000-0000-0000-0000-000000000000'
const AT_ONCE = 250
const DAY_MS = 24 * 3_600_000

/**
 * One page of a village's roll as it was packed beforehand; made or mended first where something has changed since.
 * @returns undefined where the packed roll of the village is of another campaign: then it is read as it stands
 */
export async function readPacked(context: Context, village: Village): Promise<PackedPage | undefined> {
  const { db } = context
  const { after = START } = village
  const roll = rollOf(context, village)
  const page = (await findFreshPage(db, roll, after)) ?? (await freshen(context, roll, after))
  return page && handOver(roll, page, after)
}

function rollOf(context: Context, { campaignId, divisionCode }: Village): Roll {
  const { actor } = context
  return { divisionCode, campaignId, officerId: signedIn(context).personId, scope: digestOf(scopeOf(actor)) }
}

/** Pages may have been cut anew since the phone asked for the last one: then what it has already stays out. */
function handOver(roll: Roll, page: PageRow, after: string): PackedPage {
  const next = page.uptoId ?? undefined
  const packed = openPage(roll, page)
  if (page.afterId === after) return { packed, count: page.households, next }
  const rest = unpack(packed).filter(({ id }) => id > after)
  return { packed: pack(JSON.stringify(rest)), count: rest.length, next }
}

async function freshen({ db, now }: Context, roll: Roll, after: string): Promise<PageRow | undefined> {
  if (!(await claim(db, roll, now))) return undefined
  await addStale(db, roll, await takeChanges(db, roll))
  const page = await findPage(db, roll, after)
  if (!page) await makePage(db, roll, after)
  else if (page.stale.length > 0) await mendPage(db, roll, page)
  return findPage(db, roll, after)
}

/**
 * A village that changed hands takes its roll with it. Another campaign's is left alone for a day, so that two don't drive each other out.
 * @returns whether the village's packed roll is this one now
 */
async function claim(db: Tx, roll: Roll, now: Instant): Promise<boolean> {
  const held = await lockRoll(db, roll, now)
  const isSame = held.campaignId === roll.campaignId
  if (isSame && held.officerId === roll.officerId && held.scope === roll.scope) return true
  if (!isSame && Date.parse(now) - Date.parse(held.madeAt) < DAY_MS) return false
  await dropRoll(db, roll)
  await lockRoll(db, roll, now)
  return true
}

/** From `after` on as many households as a page holds, or up to where the next one begins. */
async function makePage(db: Tx, roll: Roll, after: string): Promise<void> {
  const upto = await findNextStart(db, roll, after)
  const read: Household[] = []
  for (;;) {
    const from = read[read.length - 1]?.id ?? after
    const rows = await listHouseholds(db, { divisionCode: roll.divisionCode, after: from, count: AT_ONCE })
    read.push(
      ...(await present(
        db,
        rows.filter(({ id }) => !upto || id <= upto),
        roll.campaignId,
      )),
    )
    const page = fillPage(read)
    if (page.length < read.length) return savePages(db, roll, after, page, page[page.length - 1]?.id)
    if (rows.length < AT_ONCE || (upto && rows.some(({ id }) => id > upto)))
      return savePages(db, roll, after, read, upto)
  }
}

/** Reads again only what has changed. */
async function mendPage(db: Tx, roll: Roll, page: PageRow): Promise<void> {
  const stale = new Set(page.stale)
  const rows = await listHouseholdsOf(db, roll, page.stale)
  const changed = await present(db, rows, roll.campaignId)
  const stayed = unpack(openPage(roll, page)).filter(({ id }) => !stale.has(id))
  const households = [...stayed, ...changed].sort((one, other) => (one.id < other.id ? -1 : 1))
  await deletePage(db, roll, page.afterId)
  await savePages(db, roll, page.afterId, households, page.uptoId ?? undefined)
}

/** Mostly one page; each goes on where the one before ended, the last up to `upto`. */
async function savePages(db: Tx, roll: Roll, after: string, households: readonly Household[], upto?: string) {
  const pages = packPages(households)
  let afterId = after
  for (const [place, { households: held, packed }] of pages.entries()) {
    const isLast = place === pages.length - 1
    const uptoId = (isLast ? upto : held[held.length - 1]?.id) ?? null
    const pageSealed = seal(packed, placeOf(roll, afterId))
    await insertPage(db, roll, { afterId, uptoId, households: held.length, pageSealed })
    afterId = uptoId ?? afterId
  }
}

const placeOf = ({ officerId, campaignId, divisionCode }: Roll, afterId: string) =>
  `packed_pages:page:${officerId}:${campaignId}:${divisionCode}:${afterId}`
const openPage = (roll: Roll, { pageSealed, afterId }: PageRow) => unseal(pageSealed, placeOf(roll, afterId))
