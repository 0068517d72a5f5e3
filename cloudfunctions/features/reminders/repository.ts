import type { Instant } from '../../../src/domain/core/plainDate'
import type { DivisionCode } from '../../../src/domain/core/division'
import type { Tx } from '../../platform/database'
import { isOf } from '../../platform/isOf'
import type { PageKey } from '../../platform/page'
import { withinArea } from '../../platform/withinArea'

/** A person's reminders, the newest first, with what came of the call if one was needed. */
export function listInbox(db: Tx, personId: string, count: number, after: PageKey | undefined) {
  let page = db
    .selectFrom('reminders')
    .leftJoin('call_tasks', 'call_tasks.reminder_id', 'reminders.id')
    .select(['reminders.id', 'kind', 'data', 'created_at', 'read_at', 'delivery', 'next_at', 'outcome as call_outcome'])
    .where(isOf('reminders.person_id', personId))
    .orderBy('created_at', 'desc')
    .orderBy('reminders.id', 'desc')
    .limit(count)
  if (after) {
    const { at, id } = after
    page = page.where((e) => e(e.refTuple('created_at', 'reminders.id'), '<', e.tuple(at, id)))
  }
  return page.execute()
}
export type InboxRow = Awaited<ReturnType<typeof listInbox>>[number]

export async function countUnread(db: Tx, personId: string): Promise<number> {
  const row = await db
    .selectFrom('reminders')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where(isOf('person_id', personId))
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.count
}

export async function markRead(db: Tx, personId: string, ids: readonly string[], now: Instant): Promise<void> {
  if (ids.length === 0) return
  await db
    .updateTable('reminders')
    .set({ read_at: now })
    .where(isOf('person_id', personId))
    .where('id', 'in', ids)
    .where('read_at', 'is', null)
    .execute()
}

const callTasks = (db: Tx, areas: readonly DivisionCode[]) =>
  db
    .selectFrom('call_tasks')
    .innerJoin('reminders', 'reminders.id', 'call_tasks.reminder_id')
    .innerJoin('people', 'people.id', 'call_tasks.person_id')
    .select([
      'call_tasks.id',
      'call_tasks.person_id',
      'call_tasks.division_code',
      'call_tasks.since',
      'call_tasks.done_at',
      'people.name',
      'people.phone_sealed',
      'reminders.kind',
      'reminders.data',
      'reminders.created_at',
    ])
    .where((e) => e.or(areas.map((area) => withinArea('call_tasks.division_code', area))))
export type CallTaskRow = Awaited<ReturnType<ReturnType<typeof callTasks>['executeTakeFirstOrThrow']>>

/** Calls to make in these areas, the oldest first. */
export function listCallTasks(
  db: Tx,
  areas: readonly DivisionCode[],
  count: number,
  after: PageKey | undefined,
): Promise<CallTaskRow[]> {
  const waiting = callTasks(db, areas).where('done_at', 'is', null)
  const page = after
    ? waiting.where((e) => e(e.refTuple('since', 'call_tasks.id'), '>', e.tuple(after.at, after.id)))
    : waiting
  return page.orderBy('since').orderBy('call_tasks.id').limit(count).execute()
}

/** Calls made in these areas since then, the latest first. */
export function listDoneCalls(
  db: Tx,
  areas: readonly DivisionCode[],
  since: Instant,
  count: number,
  after: PageKey | undefined,
): Promise<CallTaskRow[]> {
  const made = callTasks(db, areas).where('done_at', '>', since)
  const page = after
    ? made.where((e) => e(e.refTuple('done_at', 'call_tasks.id'), '<', e.tuple(after.at, after.id)))
    : made
  return page.orderBy('done_at', 'desc').orderBy('call_tasks.id', 'desc').limit(count).execute()
}

export const lockCallTask = (db: Tx, id: string) =>
  db
    .selectFrom('call_tasks')
    .select(['id', 'person_id', 'division_code', 'done_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export async function finishCallTask(
  db: Tx,
  id: string,
  done: { done_at: Instant; done_by: string; outcome: 'reached' | 'notReached'; note: string | null },
): Promise<void> {
  await db.updateTable('call_tasks').set(done).where('id', '=', id).execute()
}

/** Everybody who is an administrator, with the place of which they are. */
export async function listAdministrators(db: Tx): Promise<{ personId: string; area: string }[]> {
  return db
    .selectFrom('grants')
    .select(['person_id as personId', (e) => e.fn.min('area').as('area')])
    .where('role', '=', 'administrator')
    .where('revoked_at', 'is', null)
    .groupBy('person_id')
    .execute()
}
