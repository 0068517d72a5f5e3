import { addMinutes, type Instant } from '../../../src/domain/core/plainDate'
import type { Context } from '../../platform/context'
import { asJobs, type Database, type Tx } from '../../platform/database'
import { getStorage } from '../../platform/files'
import { noteRemoval, takeRemoval } from './removalRepository'

/** Many times as long as a request may take until its row is there. */
const ROW_MINUTES = 60
const AT_ONCE = 200

/** Keeps bytes whose row the same request writes: they go again if it comes to nothing. @throws Problem unavailable */
export async function keepBytes({ apart, now }: Context, fileId: string, bytes: Buffer): Promise<void> {
  await apart((tx) => noteRemoval(tx, fileId, addMinutes(now, ROW_MINUTES)))
  await getStorage().keep(fileId, bytes)
}

/** Bytes that came after their row had gone. */
export const removeSoon = (tx: Tx, fileId: string) => noteRemoval(tx, fileId, '-infinity')

/**
 * Takes away bytes that no row names, each in a transaction of its own, so that whoever keeps the same anew waits for it.
 * @returns how many were looked at. @throws Problem unavailable, and then they are looked at again in the next run
 */
export async function sweepBytes(database: Database, now: Instant, hasTime: () => boolean): Promise<number> {
  for (let count = 0; ; count += 1) {
    const wasOne = count < AT_ONCE && hasTime() && (await asJobs(database, (tx) => removeNext(tx, now)))
    if (!wasOne) return count
  }
}

async function removeNext(tx: Tx, now: Instant): Promise<boolean> {
  const due = await takeRemoval(tx, now)
  if (due && !due.hasRow) await getStorage().remove(due.fileId)
  return due !== undefined
}
