import { commonArea, type DivisionCode } from '../../src/domain/core/division'
import type { Instant } from '../../src/domain/core/plainDate'
import type { ProblemCode } from '../../src/domain/core/problem'
import type { Context } from './context'
import type { Tx } from './database'
import { newId } from './newId'

export type AuditAction =
  | 'read'
  | 'readSealed'
  | 'list'
  | 'export'
  | 'refused'
  | 'signedIn'
  | 'restored'
  | 'phoneChanged'
  | 'filesJoined'
  | 'filesParted'
  | 'toldApart'
  | 'appointed'
  | 'dismissed'

export type AuditSubject = {
  kind: 'person' | 'household' | 'application' | 'file' | 'programme' | 'helpRequest' | 'callTask' | 'procedure'
  id: string
}

/** One line for the auditor: ids, codes and counts; never a name, a number or what somebody typed. */
type Entry = {
  at: Instant
  personId?: string
  action: AuditAction
  subject: AuditSubject
  divisionCode?: string
  procedure?: string
  problem?: ProblemCode
  /** of a list: what was asked for, in words of the code's own, and how many it showed */
  filter?: string
  count?: number
  /** a stranger, by the keyed hash of who called */
  callerIndex?: string
  /** of an export: why it was made, as its maker said */
  reason?: string
}

const rowOf = ({
  at,
  personId,
  action,
  subject,
  divisionCode,
  procedure,
  problem,
  filter,
  count,
  callerIndex,
  reason,
}: Entry) => ({
  id: newId(),
  at,
  person_id: personId ?? null,
  action,
  subject_kind: subject.kind,
  subject_id: subject.id,
  division_code: divisionCode ?? '',
  procedure: procedure ?? null,
  problem: problem ?? null,
  filter: filter ?? null,
  count: count ?? null,
  caller_index: callerIndex ?? null,
  reason: reason ?? null,
})

export async function insertAudit(db: Tx, ...entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return
  await db.insertInto('audit_log').values(entries.map(rowOf)).execute()
}

type Looking = Pick<Context, 'db' | 'actor' | 'now'>

/** Notes who looked at or did what, in the request's own transaction. */
export async function audit(
  { db, actor, now }: Looking,
  action: AuditAction,
  { divisionCode, ...subject }: AuditSubject & { divisionCode?: string },
): Promise<void> {
  await insertAudit(db, { at: now, personId: actor?.personId, action, subject, divisionCode })
}

type Listed = { procedure: string; areas: readonly DivisionCode[]; filter: string; count: number }

/** Notes that a list showed names: one row for the request, for the auditor of all the places that it could show. */
export async function auditList(
  { db, actor, now }: Looking,
  { procedure, areas, filter, count }: Listed,
  subject: AuditSubject = { kind: 'procedure', id: procedure },
): Promise<void> {
  const divisionCode = commonArea(areas)
  const list = { action: 'list' as const, subject, divisionCode, procedure, filter, count }
  await insertAudit(db, { at: now, personId: actor?.personId, ...list })
}

/** Notes every person of whom a list showed something: one reading each. */
export async function auditReadings(
  { db, actor, now }: Looking,
  people: readonly { personId: string; divisionCode: string }[],
): Promise<void> {
  const entries = people.map(({ personId: id, divisionCode }) => ({
    at: now,
    personId: actor?.personId,
    action: 'read' as const,
    subject: { kind: 'person' as const, id },
    divisionCode,
  }))
  await insertAudit(db, ...entries)
}
