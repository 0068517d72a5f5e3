import type { Instant } from '../../../src/domain/core/plainDate'
import { asJobs, type Database } from '../../platform/database'
import { getStorage } from '../../platform/files'
import { deleteFiles, deleteIdlePages, listExpired, takeExpiredPermits } from './repository'

const AT_ONCE = 200
/** Whoever took a page out of a form, or never put it in, has forgotten it by then. */
const IDLE_MS = 30 * 24 * 3_600_000

/** Clears away what was sent under keys that have run out; what was registered in time has been kept elsewhere. */
export async function sweepUploads(database: Database, now: Instant): Promise<number> {
  const keys = await asJobs(database, (db) => takeExpiredPermits(db, now, AT_ONCE))
  for (const key of keys) await getStorage().discard(key)
  return keys.length
}

/** Takes away lists whose time is over: the bytes first, so that what a crash leaves is found again. */
export async function sweepLists(database: Database, now: Instant): Promise<number> {
  const ids = await asJobs(database, (db) => listExpired(db, now, AT_ONCE))
  for (const id of ids) await getStorage().remove(id)
  await asJobs(database, (db) => deleteFiles(db, ids))
  return ids.length
}

/**
 * Takes away pages that no case holds. The row goes first, as a case may just be taking the page; what a crash leaves then
 * is a page that nobody knows of.
 */
export async function sweepIdlePages(database: Database, now: Instant): Promise<number> {
  const before = new Date(Date.parse(now) - IDLE_MS).toISOString()
  const ids = await asJobs(database, (db) => deleteIdlePages(db, before, AT_ONCE))
  for (const id of ids) await getStorage().remove(id)
  return ids.length
}
