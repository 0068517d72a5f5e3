import { fileTypeFromBuffer } from 'file-type/core'
import { createHash } from 'node:crypto'
import { Problem } from '../../../src/domain/core/problem'
import { isMediaType, type MediaType } from '../../../src/domain/files/page'
import { isWhole } from './isWhole'

export type Examined = { sha256: string; mediaType: MediaType; size: number; bytes: Buffer }

/**
 * What a sent page really is: told by its content, never by its name.
 * @param expected the hash that the phone computed before sending
 * @throws Problem file_damaged, file_type
 */
export async function examine(bytes: Buffer | undefined, expected: string | undefined): Promise<Examined> {
  if (!bytes?.length) throw new Problem('file_damaged')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (expected && expected !== sha256) throw new Problem('file_damaged')
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime
  if (!isMediaType(mediaType)) throw new Problem('file_type')
  if (!isWhole(mediaType, bytes)) throw new Problem('file_damaged')
  return { sha256, mediaType, size: bytes.length, bytes }
}
