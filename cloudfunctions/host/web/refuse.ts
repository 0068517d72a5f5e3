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
