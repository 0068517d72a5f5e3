import type { Instant } from '../../../src/domain/core/plainDate'
import type { Tx } from '../../platform/database'

/** Notes that these bytes have to go at this time, unless they have a row by then. */
export async function noteRemoval(db: Tx, fileId: string, dueAt: Instant): Promise<void> {
  await db
    .insertInto('storage_removals')
    .values({ file_id: fileId, due_at: dueAt })
    .onConflict((conflict) => conflict.column('file_id').doUpdateSet({ due_at: dueAt }))
    .execute()
}

/** Takes one that is due off the list. @returns whether a row names its bytes, or undefined where nothing is due */
export async function takeRemoval(db: Tx, now: Instant): Promise<{ fileId: string; hasRow: boolean } | undefined> {
  const next = db
    .selectFrom('storage_removals')
    .select('file_id')
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
  const taken = await db
    .deleteFrom('storage_removals')
    .where('file_id', 'in', next)
    .returning((e) => [
      'file_id',
      e
        .exists(e.selectFrom('files').select('files.id').whereRef('files.id', '=', 'storage_removals.file_id'))
        .as('has_row'),
    ])
    .executeTakeFirst()
  return taken && { fileId: taken.file_id, hasRow: Boolean(taken.has_row) }
}
