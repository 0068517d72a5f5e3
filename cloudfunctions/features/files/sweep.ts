import type { Instant } from '../../../src/domain/core/plainDate'
import { asJobs, type Database } from '../../platform/database'
import { getStorage } from '../../platform/files'
import { takeExpiredPermits } from './repository'

const AT_ONCE = 200

/** Clears away what was sent under keys that have run out; what was registered in time has been kept elsewhere. */
export async function sweepUploads(database: Database, now: Instant): Promise<number> {
  const keys = await asJobs(database, (db) => takeExpiredPermits(db, now, AT_ONCE))
  for (const key of keys) await getStorage().discard(key)
  return keys.length
}
