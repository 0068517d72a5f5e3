import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Problem } from '../../../src/domain/core/problem'
import type { Reply } from '../../platform/serve'

/** A refusal of the host's own, in the shape of every reply. */
export function refuse(context: Context, problem: Problem): Response {
  const { code, message, status, data } = problem
  const reply: Reply = { ok: false, json: { code, message, status, data } }
  return context.json(reply, status as ContentfulStatusCode)
}

/** Refuses before the body was read: the rest of it is not wanted, and the connection ends with it. */
export function refuseUnread(context: Context, problem: Problem): Response {
  context.header('Connection', 'close')
  return refuse(context, problem)
}
