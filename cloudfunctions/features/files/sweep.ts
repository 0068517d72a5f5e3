import type { Instant } from '../../../src/domain/core/plainDate'
import { asJobs, type Database } from '../../platform/database'
import { getStorage } from '../../platform/files'
import { deleteExpired, deleteIdlePages, takeExpiredPermits } from './repository'

const AT_ONCE = 200
/** Whoever took a page out of a form, or never put it in, has forgotten it by then. */
const IDLE_MS = 30 * 24 * 3_600_000

/** Clears away what was sent under keys that have run out; what was registered in time has been kept elsewhere. */
export async function sweepUploads(database: Database, now: Instant): Promise<number> {
  const keys = await asJobs(database, (db) => takeExpiredPermits(db, now, AT_ONCE))
  for (const key of keys) await getStorage().discard(key)
  return keys.length
}

/** Takes away lists whose time is over. Their bytes follow as soon as the row is gone (`sweepBytes`). */
export const sweepLists = (database: Database, now: Instant): Promise<number> =>
  asJobs(database, (db) => deleteExpired(db, now, AT_ONCE))

/** Takes away pages that no case holds; their bytes follow, too. */
export function sweepIdlePages(database: Database, now: Instant): Promise<number> {
  const before = new Date(Date.parse(now) - IDLE_MS).toISOString()
  return asJobs(database, (db) => deleteIdlePages(db, before, AT_ONCE))
}
