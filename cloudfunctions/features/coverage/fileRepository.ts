import type { Instant } from '../../../src/domain/core/plainDate'
import type { FileType } from '../../../src/domain/files/page'
import type { Tx } from '../../platform/database'

type Workbook = {
  id: string
  ownerId: string
  divisionCode: string
  sha256: string
  size: number
  mediaType: FileType
  at: Instant
  expiresAt: Instant
}

export async function insertWorkbook(db: Tx, file: Workbook): Promise<void> {
  await db
    .insertInto('files')
    .values({
      id: file.id,
      owner_id: file.ownerId,
      division_code: file.divisionCode,
      sha256: file.sha256,
      media_type: file.mediaType,
      size: file.size,
      storage_key: `pages/${file.id}`,
      created_at: file.at,
      expires_at: file.expiresAt,
    })
    .execute()
}
