import { sql, type RawBuilder } from 'kysely'
import { applicationStatuses, ended, type ApplicationStatus } from '../../../src/domain/applications/status'
import { addMinutes, type PlainDate } from '../../../src/domain/core/plainDate'
import type { Tx } from '../../platform/database'
import type { Turn } from './eachApart'
import type { ApplicationRow } from './repository'

const BATCH = 100
const running = applicationStatuses.filter((status) => status !== 'draft' && !ended.includes(status))

/** Ids of cases at these statuses for which the condition holds; those that others are working on, or that failed and wait, are left out. */
async function listIds(
  db: Tx,
  { task, now }: Turn,
  statuses: readonly ApplicationStatus[],
  condition: RawBuilder<unknown>,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from applications a
    where status = any(${[...statuses]}) and ${condition}
      and not exists (select 1 from timer_failures f
        where f.application_id = a.id and f.task = ${task} and f.next_at > ${now})
    order by due_on, id limit ${BATCH} for update skip locked`.execute(db)
  return rows.map(({ id }) => id)
}

/** For so long a process may still count by the calendar that it read before, with room to spare. */
const OLD_CALENDAR_MINUTES = 2

/**
 * Cases whose due day was counted before the calendar table last changed; once nobody counts by the earlier one any more,
 * also those that were counted just after.
 */
export const listCountedBefore = (db: Tx, turn: Turn) =>
  listIds(
    db,
    turn,
    running,
    sql`due_on is not null and due_as_of < (select max(case when imported_at <= ${addMinutes(turn.now, -OLD_CALENDAR_MINUTES)}
          then imported_at + make_interval(mins => ${OLD_CALENDAR_MINUTES}) else imported_at end) from calendar_years)`,
  )

/** @returns whether the day is another than before */
export async function saveDue(db: Tx, id: string, due: { on: PlainDate; isEstimate: boolean }, at: string) {
  const { rows } = await sql<{ moved: boolean }>`update applications a
    set due_on = ${due.on}, is_due_estimate = ${due.isEstimate}, due_as_of = ${at}
    from applications before where a.id = ${id} and before.id = a.id
    returning before.due_on <> a.due_on as moved`.execute(db)
  return rows[0]?.moved ?? false
}

export const listPastDue = (db: Tx, turn: Turn, statuses: readonly ApplicationStatus[], today: PlainDate) =>
  listIds(db, turn, statuses, sql`due_on < ${today}`)

/** Submitted cases past the day of the answer, whose programme takes silence for acceptance. */
export const listSilent = (db: Tx, turn: Turn, today: PlainDate) =>
  listIds(
    db,
    turn,
    ['submitted'],
    sql`due_on < ${today} and exists (select 1 from policy_versions v
          where v.policy_id = a.policy_id and v.version = a.policy_version
          and (v.content #>> '{programme,clock,isAcceptedBySilence}')::boolean)`,
  )

export const listBrokenPromises = (db: Tx, turn: Turn, today: PlainDate) =>
  listIds(
    db,
    turn,
    ['in_review_conditional', 'reviewed_conditional'],
    sql`exists (select 1 from undertakings u where u.application_id = a.id and u.state = 'open' and u.due_on < ${today})`,
  )

/** Promises due up to a day of which nobody has been reminded yet. */
export const listPromisesDue = (db: Tx, turn: Turn, today: PlainDate, until: PlainDate) =>
  listIds(
    db,
    turn,
    ['in_review_conditional', 'reviewed_conditional'],
    sql`exists (select 1 from undertakings u where u.application_id = a.id and u.state = 'open'
          and u.due_on between ${today} and ${until}
          and not exists (select 1 from reminders r where r.dedupe_key = 'undertakingDue:' || a.id || ':' || u.due_on))`,
  )

/** Notices to be answered up to a day of which the applicant hasn't been reminded yet. */
export const listSupplementsDue = (db: Tx, turn: Turn, today: PlainDate, until: PlainDate) =>
  listIds(
    db,
    turn,
    ['supplement_requested'],
    sql`due_on between ${today} and ${until}
        and not exists (select 1 from reminders r where r.dedupe_key = 'supplementDue:' || a.id || ':' || a.due_on)`,
  )

/** Cases due in these days that haven't been brought to anybody's notice as such. */
export const listUnescalated = (
  db: Tx,
  turn: Turn,
  statuses: readonly ApplicationStatus[],
  kind: 'caseDueSoon' | 'caseOverdue',
  from: PlainDate,
  until: PlainDate,
) =>
  listIds(
    db,
    turn,
    statuses,
    sql`due_on between ${from} and ${until}
        and not exists (select 1 from escalations e where e.application_id = a.id and e.kind = ${kind} and e.due_on = a.due_on)`,
  )

export async function noteEscalation(
  db: Tx,
  row: Pick<ApplicationRow, 'id' | 'division_code' | 'due_on'>,
  kind: 'caseDueSoon' | 'caseOverdue',
  now: string,
): Promise<void> {
  if (!row.due_on) return
  await db
    .insertInto('escalations')
    .values({ application_id: row.id, division_code: row.division_code, kind, due_on: row.due_on, at: now })
    .execute()
}

/** Who holds one of these offices for the place. */
export async function listHolders(db: Tx, roles: readonly string[], divisionCode: string): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`select distinct person_id from grants
    where role = any(${[...roles]}) and revoked_at is null and starts_with(${divisionCode}, area)`.execute(db)
  return rows.map((row) => row.person_id)
}
