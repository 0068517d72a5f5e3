import { createHash } from 'node:crypto'
import { Problem } from '../../../../src/domain/core/problem'
import type { Context } from '../../../platform/context'
import { takeShare } from '../../../platform/takeShare'
import { examine, type Examined } from '../../files/examine'
import { keepBytes } from '../../files/removals'
import { bareJpeg } from './bareJpeg'
import { barePng } from './barePng'
import { insertPhoto, isPhotoKept, type ExpectedPhoto } from './repository'

/** What was sent as this photo, with the picture alone left of it. @throws Problem photo_type, file_damaged */
export async function examinePhoto(bytes: Buffer | undefined, sha256: string): Promise<Examined> {
  const sent = await examine(bytes, sha256).catch((error: unknown) => {
    throw error instanceof Problem && error.code === 'file_type' ? new Problem('photo_type') : error
  })
  if (sent.mediaType === 'application/pdf') throw new Problem('photo_type')
  const bare = sent.mediaType === 'image/png' ? barePng(sent.bytes) : bareJpeg(sent.bytes)
  const digest = createHash('sha256').update(bare).digest('hex')
  return { mediaType: sent.mediaType, bytes: bare, size: bare.length, sha256: digest }
}

/**
 * Keeps an examined photo under the id that the phone gave it. The row claims the id before any byte is written, since an id
 * from outside may be another file's; a crash after that takes the row back. @throws Problem not_found for such an id, too_much
 */
export async function keepPhoto(context: Context, photo: ExpectedPhoto, examined: Examined): Promise<void> {
  const { db, now } = context
  if (await insertPhoto(db, photo, { ...examined, at: now })) {
    const share = { who: photo.officerId, what: 'keptBytes' as const, now, amount: examined.size }
    await context.atTheDoor((tx) => takeShare(tx, share))
    return keepBytes(context, photo.photoId, examined.bytes)
  }
  if (!(await isPhotoKept(db, photo))) throw new Problem('not_found')
}
