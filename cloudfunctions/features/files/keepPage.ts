import type { Context } from '../../platform/context'
import { newId } from '../../platform/newId'
import { takeShare } from '../../platform/takeShare'
import type { Examined } from './examine'
import { keepBytes } from './removals'
import { findByHash, getDivisionOf, saveFile } from './repository'

type Kept = { fileId: string; mediaType: string; size: number }

/**
 * Keeps an examined page as this person's. The same content is kept once. The bytes lie safe before the row is written:
 * a crash never leaves a row without its page.
 * @throws Problem too_much
 */
export async function keepPage(context: Context, ownerId: string, page: Examined): Promise<Kept> {
  const { db, now } = context
  const known = await findByHash(db, ownerId, page.sha256)
  if (known) return { fileId: known.id, mediaType: known.media_type, size: known.size }
  await context.atTheDoor((tx) => takeShare(tx, { who: ownerId, what: 'keptBytes', now, amount: page.size }))
  const id = newId()
  await keepBytes(context, id, page.bytes)
  const isNew = await saveFile(db, { ...page, id, ownerId, divisionCode: await getDivisionOf(db, ownerId), at: now })
  const fileId = isNew ? id : ((await findByHash(db, ownerId, page.sha256))?.id ?? id)
  return { fileId, mediaType: page.mediaType, size: page.size }
}
