import type { Twin } from '../../../../src/domain/files/twin'
import type { Tx } from '../../../platform/database'

/** Takes the newest picture that nobody has looked at; as long as nothing is noted, it has no twins. @returns its id */
export async function claimPicture(db: Tx): Promise<string | undefined> {
  const newest = db
    .selectFrom('files')
    .select('id')
    .where('twins', 'is', null)
    .where('media_type', 'in', ['image/jpeg', 'image/png'])
    .orderBy('created_at', 'desc')
    .limit(1)
    .forUpdate()
    .skipLocked()
  const claimed = await db
    .updateTable('files')
    .set({ twins: [] })
    .where('id', 'in', newest)
    .returning('id')
    .executeTakeFirst()
  return claimed?.id
}

/** @returns whether the picture is still there */
export async function noteTwins(db: Tx, id: string, twins: Twin[]): Promise<boolean> {
  const noted = await db.updateTable('files').set({ twins }).where('id', '=', id).returning('id').executeTakeFirst()
  return noted !== undefined
}

export async function releasePicture(db: Tx, id: string): Promise<void> {
  await db.updateTable('files').set({ twins: null }).where('id', '=', id).execute()
}
