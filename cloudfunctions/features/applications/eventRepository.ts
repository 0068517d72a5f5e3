import type { CaseEvent, EventData } from '../../../src/domain/applications/application'
import type { Tx } from '../../platform/database'
import { newId } from '../../platform/newId'

/** The logs of these cases, oldest line first. */
export async function listEvents(db: Tx, ids: readonly string[]): Promise<Map<string, CaseEvent[]>> {
  const logs = new Map<string, CaseEvent[]>(ids.map((id) => [id, []]))
  if (!ids.length) return logs
  const rows = await db
    .selectFrom('application_events')
    .selectAll()
    .where('application_id', 'in', [...ids])
    .orderBy('seq')
    .execute()
  for (const row of rows)
    logs.get(row.application_id)?.push({
      action: row.action,
      at: row.at,
      actorId: row.actor_id ?? undefined,
      actorName: row.actor_name,
      actorRole: row.actor_role as CaseEvent['actorRole'],
      office: row.office,
      comment: row.comment ?? undefined,
      data: row.data as EventData,
    })
  return logs
}

type Logged = { id: string; divisionCode: string }

/** The `seq`-th line of a case's log. */
export const eventRow = (application: Logged, seq: number, event: CaseEvent, id = newId()) => ({
  id,
  application_id: application.id,
  division_code: application.divisionCode,
  seq,
  action: event.action,
  at: event.at,
  actor_id: event.actorId ?? null,
  actor_name: event.actorName,
  actor_role: event.actorRole,
  office: event.office,
  comment: event.comment ?? null,
  data: JSON.stringify(event.data),
})

/** Appends to a log that has `before` lines; another writer at the same moment is refused by the database. */
export async function insertEvents(
  db: Tx,
  application: Logged,
  before: number,
  events: readonly CaseEvent[],
): Promise<void> {
  await db
    .insertInto('application_events')
    .values(events.map((event, place) => eventRow(application, before + place + 1, event)))
    .execute()
}
