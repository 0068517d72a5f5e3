import type { Instant } from '../../../src/domain/core/plainDate'
import type { CaseOfPage } from '../../../src/domain/files/page'
import type { Tx } from '../../platform/database'
import type { Examined } from './examine'

/** Issues an upload key to a person. */
export async function savePermit(db: Tx, uploadKey: string, personId: string, expiresAt: Instant): Promise<void> {
  await db
    .insertInto('upload_permits')
    .values({ upload_key: uploadKey, person_id: personId, expires_at: expiresAt })
    .execute()
}

/** Whether the key was issued to this person and still holds. */
export async function hasPermit(db: Tx, uploadKey: string, personId: string, now: Instant): Promise<boolean> {
  const permit = await db
    .selectFrom('upload_permits')
    .select('upload_key')
    .where('upload_key', '=', uploadKey)
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return permit !== undefined
}

/** Takes permits that ran out away, some at a time. @returns their keys */
export async function takeExpiredPermits(db: Tx, now: Instant, count: number): Promise<string[]> {
  const expired = db
    .selectFrom('upload_permits')
    .select('upload_key')
    .where('expires_at', '<=', now)
    .limit(count)
    .forUpdate()
    .skipLocked()
  const rows = await db
    .deleteFrom('upload_permits')
    .where('upload_key', 'in', expired)
    .returning('upload_key')
    .execute()
  return rows.map(({ upload_key }) => upload_key)
}

/** This person's page with this content, if it came before. */
export async function findByHash(db: Tx, ownerId: string, sha256: string) {
  return db
    .selectFrom('files')
    .select(['id', 'media_type', 'size'])
    .where('owner_id', '=', ownerId)
    .where('sha256', '=', sha256)
    .where('is_visit_photo', '=', false)
    .executeTakeFirst()
}

/** Deletes lists that were kept for a time which is over, some at a time. @returns how many */
export async function deleteExpired(db: Tx, now: Instant, count: number): Promise<number> {
  const expired = db.selectFrom('files').select('id').where('expires_at', '<=', now).limit(count)
  const { numDeletedRows } = await db.deleteFrom('files').where('id', 'in', expired).executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/**
 * Deletes pages that came before and that no case holds, some at a time. One that is put into a case at this moment is
 * kept by the database. @returns how many
 */
export async function deleteIdlePages(db: Tx, before: Instant, count: number): Promise<number> {
  const idle = db
    .selectFrom('files')
    .select('files.id')
    .where('created_at', '<', before)
    .where('expires_at', 'is', null)
    .where('is_visit_photo', '=', false)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('application_pages')
            .select('application_pages.file_id')
            .whereRef('application_pages.file_id', '=', 'files.id'),
        ),
      ),
    )
    .limit(count)
  const { numDeletedRows } = await db.deleteFrom('files').where('id', 'in', idle).executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** A page behind the fence: undefined for those who may not see it, and once its time is over. */
export async function findFile(db: Tx, id: string, now: Instant) {
  return db
    .selectFrom('files')
    .select(['id', 'owner_id', 'division_code', 'media_type', 'size', 'is_visit_photo', 'twins'])
    .where('id', '=', id)
    .where((e) => e.or([e('expires_at', 'is', null), e('expires_at', '>', now)]))
    .executeTakeFirst()
}

/** The cases that a page was put into, as far as the fence lets them be seen. */
export async function listCasesOf(db: Tx, fileId: string): Promise<CaseOfPage[]> {
  const rows = await db
    .selectFrom('application_pages')
    .innerJoin('applications', 'applications.id', 'application_pages.application_id')
    .select(['applicant_id', 'filed_by', 'applications.division_code'])
    .where('file_id', '=', fileId)
    .execute()
  return rows.map((row) => ({
    applicantId: row.applicant_id,
    filedBy: row.filed_by ?? undefined,
    divisionCode: row.division_code,
  }))
}

/** @returns whether it was new: the same page may be registered twice at once */
export async function saveFile(
  db: Tx,
  file: Examined & { id: string; ownerId: string; divisionCode: string; at: Instant },
): Promise<boolean> {
  const saved = await db
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
    })
    .onConflict((conflict) => conflict.columns(['owner_id', 'sha256']).where('is_visit_photo', '=', false).doNothing())
    .returning('id')
    .executeTakeFirst()
  return saved !== undefined
}

export async function getDivisionOf(db: Tx, personId: string): Promise<string> {
  const { division_code } = await db
    .selectFrom('people')
    .select('division_code')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  return division_code
}
