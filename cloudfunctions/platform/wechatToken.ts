import type { Instant } from '../../src/domain/core/plainDate'
import { seal, unseal } from './crypto'
import { asJobs, type Database, type Tx } from './database'
import type { Sending } from './sending'
import { requestToken } from './wechat'

const NAME = 'wechat'
const PLACE = `access_tokens:token:${NAME}`
/** Renewed this long before its end. */
const SPARE_SECONDS = 300

/**
 * The access token from its row, or a new one.
 * @param stale the one that was just refused: then another is got, unless somebody else has got it meanwhile
 */
export async function getWechatToken(db: Database, now: Instant, stale?: string): Promise<string | Sending> {
  const kept = await asJobs(db, (tx) => readToken(tx, now, false))
  if (kept && kept !== stale) return kept
  return asJobs(db, (tx) => renewToken(tx, now, stale))
}

/** Under the row's lock, call included: whoever else wants a token waits for this one instead of asking for their own. */
async function renewToken(tx: Tx, now: Instant, stale: string | undefined): Promise<string | Sending> {
  await insertEmptyToken(tx)
  const kept = await readToken(tx, now, true)
  if (kept && kept !== stale) return kept
  const issued = await requestToken(stale !== undefined)
  if ('kind' in issued) return issued
  await saveToken(tx, issued.token, new Date(Date.parse(now) + (issued.seconds - SPARE_SECONDS) * 1000).toISOString())
  return issued.token
}

async function readToken(tx: Tx, now: Instant, isLocked: boolean): Promise<string | undefined> {
  const wanted = tx.selectFrom('access_tokens').select(['token_sealed', 'expires_at']).where('name', '=', NAME)
  const row = await (isLocked ? wanted.forUpdate() : wanted).executeTakeFirst()
  return row?.token_sealed && row.expires_at > now ? unseal(row.token_sealed, PLACE) : undefined
}

async function insertEmptyToken(tx: Tx): Promise<void> {
  await tx
    .insertInto('access_tokens')
    .values({ name: NAME, token_sealed: '', expires_at: '1970-01-01T00:00:00.000Z' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function saveToken(tx: Tx, token: string, expiresAt: Instant): Promise<void> {
  await tx
    .updateTable('access_tokens')
    .set({ token_sealed: seal(token, PLACE), expires_at: expiresAt })
    .where('name', '=', NAME)
    .execute()
}
