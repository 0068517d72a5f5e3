import { sql } from 'kysely'
import type { Tx } from '../../platform/database'
import { isOf } from '../../platform/isOf'

export type PageRow = { applicationId: string; documentKey: string; fileId: string; mediaType: string; size: number }

export function listPages(db: Tx, ids: readonly string[]): Promise<PageRow[]> {
  if (!ids.length) return Promise.resolve([])
  return db
    .selectFrom('application_pages')
    .innerJoin('files', 'files.id', 'application_pages.file_id')
    .select([
      'application_id as applicationId',
      'document_key as documentKey',
      'file_id as fileId',
      'media_type as mediaType',
      'size',
    ])
    .where('application_id', 'in', [...ids])
    .orderBy('position')
    .execute()
}

/** Which documents of these cases have a page: for lists, and for the timer, who may not see files. */
export function listDocumentKeys(
  db: Tx,
  ids: readonly string[],
): Promise<{ applicationId: string; documentKey: string }[]> {
  if (!ids.length) return Promise.resolve([])
  return db
    .selectFrom('application_pages')
    .select(['application_id as applicationId', 'document_key as documentKey'])
    .distinct()
    .where('application_id', 'in', [...ids])
    .execute()
}

/** Whether it is a page of this person's; the photo of a visit is nobody's page. */
export async function isFileOf(db: Tx, fileId: string, ownerId: string): Promise<boolean> {
  const file = await db
    .selectFrom('files')
    .select('id')
    .where('id', '=', fileId)
    .where(isOf('owner_id', ownerId))
    .where('is_visit_photo', '=', false)
    .executeTakeFirst()
  return file !== undefined
}

type Page = { applicationId: string; divisionCode: string; documentKey: string; fileId: string; at: string }

/** Puts a page last; the same page twice is there once. */
export async function insertPage(
  db: Tx,
  { applicationId, divisionCode, documentKey, fileId, at }: Page,
): Promise<void> {
  await sql`insert into application_pages (application_id, division_code, document_key, file_id, position, added_at)
    select ${applicationId}::uuid, ${divisionCode}::text, ${documentKey}::text, ${fileId}::uuid, coalesce(max(position), 0) + 1, ${at}::timestamptz
    from application_pages where application_id = ${applicationId}::uuid and document_key = ${documentKey}::text
    on conflict do nothing`.execute(db)
}

export async function deletePage(db: Tx, applicationId: string, documentKey: string, fileId: string): Promise<void> {
  await db
    .deleteFrom('application_pages')
    .where('application_id', '=', applicationId)
    .where('document_key', '=', documentKey)
    .where('file_id', '=', fileId)
    .execute()
}
