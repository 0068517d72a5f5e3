import { sql } from 'kysely'
import type { Instant } from '../../src/domain/core/plainDate'
import type { ProblemCode } from '../../src/domain/core/problem'
import { findActor } from './actor'
import { insertAudit, type AuditSubject } from './audit'
import { blindIndex } from './crypto'
import type { Database, Tx } from './database'
import type { Caller } from './identity'
import { log } from './log'

/** What was tried at the door. Of the input only ids of matters are ever kept. */
export type Attempt = { caller: Caller; path: readonly string[]; input: unknown; problem: ProblemCode }

const attempts: readonly ProblemCode[] = [
  'not_allowed',
  'wrong_area',
  'same_person',
  'staff_file',
  'file_not_found',
  'phone_taken',
  'demonstration_only',
  'request_reused',
]
/** An attempt only where somebody's matter was named; else a link was stale, or a session had run out. */
const attemptsOnAMatter: readonly ProblemCode[] = ['not_found', 'not_signed_in']

/** Rows a minute, for one person and for all strangers together: nobody can fill the log. */
const MOST = { person: 20, strangers: 60 }

const kinds: Record<string, AuditSubject['kind']> = {
  applications: 'application',
  files: 'file',
  help: 'helpRequest',
  reminders: 'callTask',
}
const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/i.test(value)

/** Whose matter was asked for. Beside what it is about, an `id` is one that the caller has just made. */
function subjectOf([feature = '']: readonly string[], input: unknown): AuditSubject | undefined {
  const { id, applicationId, personId, policyId } = (input ?? {}) as Record<string, unknown>
  if (isId(applicationId)) return { kind: 'application', id: applicationId }
  if (isId(personId)) return { kind: 'person', id: personId }
  const kind = kinds[feature]
  return kind && isId(id) && policyId === undefined ? { kind, id } : undefined
}

/**
 * Keeps a refused attempt on authority for the auditor, in a transaction of its own: the refused one is rolled back.
 * Mistakes in what one typed are nobody's business. Failing here never changes the answer.
 */
export async function noteRefusal(side: Database, now: Instant, attempt: Attempt): Promise<void> {
  const { path, input, problem } = attempt
  const subject = subjectOf(path, input)
  if (!attempts.includes(problem) && !(subject && attemptsOnAMatter.includes(problem))) return
  try {
    await side.transaction().execute((tx) => write(tx, now, attempt, subject))
  } catch (error) {
    log('error', 'a refusal was not noted', { problem, error: error instanceof Error ? error.name : 'unknown' })
  }
}

async function write(tx: Tx, now: Instant, { caller, path, problem }: Attempt, subject?: AuditSubject) {
  const procedure = path.join('.')
  const actor = await findActor(tx, caller, now)
  const count = await takeTurn(tx, actor?.personId ?? 'strangers', now)
  const most = actor ? MOST.person : MOST.strangers
  if (count === most + 1)
    log('warning', 'more refusals than are noted', { person: actor?.personId, procedure, problem })
  if (count > most) return
  await insertAudit(tx, {
    at: now,
    personId: actor?.personId,
    action: 'refused',
    subject: subject ?? { kind: 'procedure', id: procedure },
    divisionCode: actor?.grants[0]?.area ?? (await findHome(tx, actor?.personId)),
    procedure,
    problem,
    callerIndex: actor ? undefined : blindIndex('caller', `${caller.provider}:${caller.subject}`),
  })
}

/** How many refusals this minute has seen of them. Two at once wait for each other here. */
async function takeTurn(tx: Tx, turn: string, now: Instant): Promise<number> {
  const { rows } = await sql<{ count: number }>`insert into refusal_turns as t (turn, minute, count)
    values (${turn}, date_trunc('minute', ${now}::timestamptz), 1)
    on conflict (turn) do update set minute = excluded.minute,
      count = case when t.minute = excluded.minute then t.count + 1 else 1 end
    returning count`.execute(tx)
  return rows[0]?.count ?? 0
}

/** Where the person lives; a stranger belongs to the whole city. Its auditor reads the row. */
async function findHome(tx: Tx, personId: string | undefined): Promise<string> {
  const { rows } = await sql<{ code: string }>`select coalesce(
    (select division_code from people where id = ${personId ?? null}), (select city_code from installations)) as code`.execute(
    tx,
  )
  return rows[0]?.code ?? ''
}
