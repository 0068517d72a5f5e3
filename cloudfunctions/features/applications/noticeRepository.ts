import { sql, type Selectable } from 'kysely'
import type { Tx } from '../../platform/database'
import type { PageKey } from '../../platform/page'
import type { DB } from '../../platform/schema'

export type NoticeRow = Selectable<DB['public_notices']>

/** What runs, what ends first before the rest. */
export function listOpenNotices(db: Tx, limit: number, after: PageKey | undefined): Promise<NoticeRow[]> {
  const open = db.selectFrom('public_notices').selectAll().where('ended_at', 'is', null)
  const page = after
    ? open.where((e) => e(e.refTuple('to_on', 'application_id'), '>', e.tuple(after.at, after.id)))
    : open
  return page.orderBy('to_on').orderBy('application_id').limit(limit).execute()
}

export async function insertNotice(db: Tx, notice: Omit<NoticeRow, 'ended_at'>): Promise<void> {
  await db
    .insertInto('public_notices')
    .values({ ...notice, ended_at: null })
    .execute()
}

export async function endNotice(db: Tx, applicationId: string, at: string): Promise<void> {
  await db.updateTable('public_notices').set({ ended_at: at }).where('application_id', '=', applicationId).execute()
}

export async function saveNoticeEnd(db: Tx, applicationId: string, on: string): Promise<void> {
  await db.updateTable('public_notices').set({ to_on: on }).where('application_id', '=', applicationId).execute()
}

/** Opens the fence for the one case on public notice that someone objects to, for the rest of the transaction. */
export async function openForObjection(db: Tx, applicationId: string): Promise<void> {
  await sql`select set_config('app.objecting', ${applicationId}, true)`.execute(db)
}

export function listObjections(db: Tx, applicationId: string) {
  return db
    .selectFrom('objections')
    .select(['id', 'text', 'at', 'state'])
    .where('application_id', '=', applicationId)
    .orderBy('at')
    .execute()
}

type Objection = { id: string; applicationId: string; divisionCode: string; personId: string; text: string; at: string }

export async function insertObjection(db: Tx, objection: Objection): Promise<void> {
  await db
    .insertInto('objections')
    .values({
      id: objection.id,
      application_id: objection.applicationId,
      division_code: objection.divisionCode,
      person_id: objection.personId,
      text: objection.text,
      at: objection.at,
      state: 'open',
    })
    .execute()
}

export async function settleObjections(db: Tx, applicationId: string, state: 'dismissed' | 'upheld'): Promise<void> {
  await db
    .updateTable('objections')
    .set({ state })
    .where('application_id', '=', applicationId)
    .where('state', '=', 'open')
    .execute()
}
