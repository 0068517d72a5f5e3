import { randomBytes } from 'node:crypto'
import { Problem } from '../../../src/domain/core/problem'
import type { Context } from '../../platform/context'
import { isUploadKey } from '../../platform/files'
import { hasPermit, savePermit } from './repository'

const PERMIT_MS = 3600_000

/** Where this person may send one file within the hour. */
export async function issuePermit(context: Context, personId: string): Promise<{ uploadKey: string; url: string }> {
  const uploadKey = randomBytes(16).toString('base64url')
  const expiresAt = new Date(Date.parse(context.now) + PERMIT_MS).toISOString()
  await savePermit(context.db, uploadKey, personId, expiresAt)
  return { uploadKey, url: `/uploads/${uploadKey}` }
}

type Sent = { uploadKey: string; cloudFileId?: string }

/** @throws Problem upload_expired for a key that isn't theirs, that has run out, or under which something else was sent */
export async function requirePermit(context: Context, personId: string, { uploadKey, cloudFileId }: Sent) {
  const isIssued = isUploadKey(uploadKey) && (await hasPermit(context.db, uploadKey, personId, context.now))
  if (!isIssued || (cloudFileId && !cloudFileId.endsWith(`/incoming/${uploadKey}`))) throw new Problem('upload_expired')
}
