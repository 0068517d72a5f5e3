import { call, ORPCError, type AnyProcedure } from '@orpc/server'
import { isStaff, type Actor } from '../../src/domain/core/actor'
import { dayOf } from '../../src/domain/core/plainDate'
import { Problem, type ProblemCode } from '../../src/domain/core/problem'
import type { ProcedureMeta } from '../../src/contract/procedure'
import { findActor } from './actor'
import { problemFrom } from './constraints'
import type { Context, Surroundings } from './context'
import { enterScope, leaveScope, scopeOf, type Tx } from './database'
import { callerOf, type Caller, type FunctionContext } from './identity'
import { log } from './log'
import { newId } from './newId'
import { noteRefusal } from './refusals'
import { recallReply, recordReply } from './replay'
import { limitedEndpoints } from './limits'
import { takeShare, takeStrangersShare } from './takeShare'

export type CallEvent = { path?: unknown; input?: unknown }
type Refusal = { code: ProblemCode; message: string; status: number; data: unknown }
export type Reply = { ok: true; json: unknown } | { ok: false; json: Refusal }

type Afterwards = (() => Promise<void>)[]

/** CloudBase's limit for a text body. */
const BODY_LIMIT = 100 * 1024

/** The one door: identify, parse, one transaction, replay check, authority fence, handler; errors become words here and nowhere else. */
export async function serve(
  event: CallEvent,
  context: FunctionContext | undefined,
  around: Surroundings,
): Promise<Reply> {
  const path = Array.isArray(event.path) ? event.path.map(String) : []
  const caller = callerOf(context)
  try {
    if (!caller) throw new Problem('not_signed_in')
    if (Buffer.byteLength(JSON.stringify(event.input ?? null)) > BODY_LIMIT) throw new Problem('body_too_large')
    const procedure = procedureAt(around.router, path)
    const { access, isMutation } = procedure['~orpc'].meta as ProcedureMeta
    if (access === 'anyone') await takeStrangersShare(around.database, caller, { isMutation, now: around.now() })
    const afterwards: Afterwards = []
    const json = await around.database
      .transaction()
      .execute((tx) => answer(tx, procedure, path, event.input, caller, around, afterwards))
    await runAll(afterwards, path)
    return { ok: true, json: json ?? null }
  } catch (error) {
    const json = refusal(error, path)
    const tried = { path, input: event.input, problem: json.code }
    if (caller) await noteRefusal(around.sideDatabase, around.now(), { ...tried, caller })
    return { ok: false, json }
  }
}

function procedureAt(router: object, path: string[]): AnyProcedure {
  const [feature = '', name = ''] = path
  const procedures = Object.hasOwn(router, feature) ? (router as Record<string, object>)[feature] : undefined
  if (path.length !== 2 || !procedures || !Object.hasOwn(procedures, name)) throw new Problem('unknown_procedure')
  return (procedures as Record<string, AnyProcedure>)[name] as AnyProcedure
}

async function answer(
  tx: Tx,
  procedure: AnyProcedure,
  path: string[],
  input: unknown,
  caller: Caller,
  around: Surroundings,
  afterwards: Afterwards,
) {
  const meta = procedure['~orpc'].meta as ProcedureMeta
  const now = around.now()
  const actor = await findActor(tx, caller, now)
  admit(meta, actor)
  const sender = senderOf(meta, caller, actor)
  const earlier = meta.isMutation ? await recallReply(tx, sender, path, input, now) : undefined
  if (earlier?.isKnown) return earlier.reply
  const limited = limitedEndpoints[path.join('.')]
  if (limited && actor) await takeShare(tx, { who: actor.signedInAs ?? actor.personId, what: limited, now })
  const scope = scopeOf(actor)
  await enterScope(tx, scope)
  const context: Context = {
    db: tx,
    caller,
    actor,
    now,
    today: dayOf(now),
    calendar: around.calendar,
    apart: (run) => around.sideDatabase.transaction().execute(run),
    afterCommit: (run) => void afterwards.push(run),
    atTheDoor: async (run) => {
      await leaveScope(tx)
      try {
        return await run(tx)
      } finally {
        // After a failed statement this fails too, and must not hide why; nothing passes in that transaction any more.
        await enterScope(tx, scope).catch(() => undefined)
      }
    },
  }
  const reply = await call(procedure, input, { context, path })
  if (!earlier) return reply
  await leaveScope(tx)
  await recordReply(tx, sender, earlier.requestId, reply)
  return reply
}

/** What anyone may send is remembered by device: signing in or out must not turn its repetition into a new request. */
function senderOf(meta: ProcedureMeta, caller: Caller, actor: Actor | undefined): string {
  return actor && meta.access !== 'anyone'
    ? (actor.signedInAs ?? actor.personId)
    : `${caller.provider}:${caller.subject}`
}

/** Awaited before answering: a cloud function is frozen once it has answered. What fails here can't undo the commit. */
async function runAll(afterwards: Afterwards, path: string[]): Promise<void> {
  for (const run of afterwards) {
    try {
      await run()
    } catch (error) {
      log('error', 'after the commit something failed', {
        path: path.join('.'),
        error: error instanceof Error ? error.name : 'unknown',
      })
    }
  }
}

/** The first of two checks: the office. The second, on the object, is the domain's; the fence stands below both. */
function admit(meta: ProcedureMeta, actor: Actor | undefined): void {
  if (meta.access === 'anyone') return
  if (!actor) throw new Problem('not_signed_in')
  if (meta.access === 'person') return
  const { access } = meta
  if (!isStaff(actor) || !actor.grants.some(({ role }) => access.includes(role))) throw new Problem('not_allowed')
}

function refusal(error: unknown, path: string[]): Refusal {
  const problem =
    problemFrom(error) ?? (error instanceof ORPCError && error.code === 'BAD_REQUEST' ? invalidInput(error) : undefined)
  if (problem) return { code: problem.code, message: problem.message, status: problem.status, data: problem.data }
  const id = newId()
  const cause = error instanceof Error ? error : new Error(String(error))
  log('error', 'request failed', { id, path: path.join('.'), error: cause.name, detail: stackOf(cause) })
  const { code, message, status } = new Problem('internal')
  return { code, message, status, data: { id } }
}

/** The frames alone: a message can carry a person's input. */
function stackOf(error: Error): string {
  if (process.env.NODE_ENV === 'test') return String(error.stack)
  return String(error.stack)
    .split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .slice(0, 6)
    .join('\n')
}

type Issue = { code?: string; origin?: string; path?: PropertyKey[]; maximum?: number }

/** Names what was wrong and never echoes it: an input can hold personal data. */
function invalidInput(error: ORPCError<string, unknown>): Problem {
  const issues = (error.data as { issues?: Issue[] } | undefined)?.issues ?? []
  const long = issues.find((issue) => issue.code === 'too_big' && issue.origin === 'string' && (issue.maximum ?? 0) > 5)
  if (long) return new Problem('text_too_long', { name: String(long.path?.at(-1) ?? ''), limit: Number(long.maximum) })
  return new Problem('input_invalid', { names: issues.map((issue) => (issue.path ?? []).map(String).join('.')) })
}
