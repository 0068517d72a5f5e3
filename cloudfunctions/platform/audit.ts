import type { Context } from './context'
import { newId } from './newId'

export type AuditAction =
  'read' | 'readSealed' | 'search' | 'export' | 'refused' | 'signedIn' | 'restored' | 'phoneChanged'

/** Notes who looked at or did what, in the request's own transaction. Ids only. */
export async function audit(
  { db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>,
  action: AuditAction,
  subject: { kind: 'person' | 'application' | 'file' | 'programme' | 'procedure'; id: string; divisionCode?: string },
): Promise<void> {
  await db
    .insertInto('audit_log')
    .values({
      id: newId(),
      at: now,
      person_id: actor?.personId ?? null,
      action,
      subject_kind: subject.kind,
      subject_id: subject.id,
      division_code: subject.divisionCode ?? '',
    })
    .execute()
}

/** Notes every person of whom a list showed something: one reading each. */
export async function auditReadings(
  { db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>,
  people: readonly { personId: string; divisionCode: string }[],
): Promise<void> {
  if (people.length === 0) return
  const rows = people.map(({ personId, divisionCode }) => ({
    id: newId(),
    at: now,
    person_id: actor?.personId ?? null,
    action: 'read' satisfies AuditAction,
    subject_kind: 'person',
    subject_id: personId,
    division_code: divisionCode,
  }))
  await db.insertInto('audit_log').values(rows).execute()
}
