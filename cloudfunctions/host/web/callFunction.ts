import type { Handler, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Problem } from '../../../src/domain/core/problem'
import type { CallEvent } from '../../platform/serve'
import type { Bundles } from '../bundles'
import { contextOf, deviceOf, keepDevice, newDevice } from './device'
import { refuse, refuseUnread } from './refuse'

/** CloudBase's limit for a text body; the envelope around the input has a little room of its own. */
const LIMIT = 101 * 1024

export const limitCalls: MiddlewareHandler = bodyLimit({
  maxSize: LIMIT,
  onError: (context) => refuseUnread(context, new Problem('body_too_large')),
})

/** POST /fn/api: what wx.cloud.callFunction is in the mini-program. The timer's function is nobody's to call. */
export function callFunction(api: Bundles['api'], isProxyTrusted: boolean): Handler {
  return async (context) => {
    if (context.req.param('name') !== 'api') return refuse(context, new Problem('unknown_procedure'))
    const event = await readEvent(context.req.raw)
    if (!event) return refuse(context, new Problem('input_invalid', { names: ['JSON'] }))
    context.header('Cache-Control', 'no-store')
    const device = beginsSignIn(event) ? newDevice() : deviceOf(context, isProxyTrusted)
    const reply = await api(event, contextOf(context, isProxyTrusted, device))
    if (reply.ok && beginsSignIn(event)) keepDevice(context, isProxyTrusted, device)
    return context.json(reply)
  }
}

/**
 * Where somebody sets out to sign in, the browser gets a new secret, to which the code is bound: who read or planted
 * the one before doesn't become that person. A refusal leaves it as it is, or the code that was sent would be lost.
 * Putting on a made-up person keeps it: that opens nothing of anybody's.
 */
function beginsSignIn({ path, input }: CallEvent): boolean {
  const procedure = Array.isArray(path) ? path.join('.') : ''
  return procedure === 'session.requestCode' && (input as { purpose?: unknown } | null)?.purpose !== 'changePhone'
}

async function readEvent(request: Request): Promise<CallEvent | undefined> {
  if (!/^application\/json\b/.test(request.headers.get('content-type') ?? '')) return undefined
  const event: unknown = await request.json().catch(() => undefined)
  return typeof event === 'object' && event !== null ? event : undefined
}
