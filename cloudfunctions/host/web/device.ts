import { getConnInfo } from '@hono/node-server/conninfo'
import { createHash, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { FunctionContext } from '../../platform/identity'

const COOKIE = 'gc_device'
/** Chromium forgets cookies after 400 days in any case. */
const KEPT_SECONDS = 400 * 24 * 3600
const SHAPE = /^[A-Za-z0-9_-]{22}$/

/** The browser's own secret: 128 random bits that no script and no other site can read. Made when it has none. */
export function deviceOf(context: Context, isProxyTrusted: boolean): string {
  const known = getCookie(context, COOKIE)
  if (known && SHAPE.test(known)) return known
  const made = randomBytes(16).toString('base64url')
  setCookie(context, COOKIE, made, {
    httpOnly: true,
    // Lax, so that a link from elsewhere finds one still signed in; writes are guarded by their Origin and their type.
    sameSite: 'Lax',
    secure: isProxyTrusted && context.req.header('x-forwarded-proto') === 'https',
    path: '/',
    maxAge: KEPT_SECONDS,
  })
  return made
}

/** The browser's identity: a hash, so that what is stored and logged never signs anybody in. */
export const subjectOf = (device: string) => createHash('sha256').update(device).digest('base64url')

/** What the cloud's platform says of a web caller, said by us: the browser's identity (never its secret) and address. */
export function functionContext(context: Context, isProxyTrusted: boolean): FunctionContext {
  const environment = {
    TCB_UUID: subjectOf(deviceOf(context, isProxyTrusted)),
    TCB_SOURCE_IP: addressOf(context, isProxyTrusted),
  }
  return { environment: JSON.stringify(environment) }
}

/** The last entry is what our own proxy saw; everything before it is what the client wrote. */
function addressOf(context: Context, isProxyTrusted: boolean): string {
  const forwarded = isProxyTrusted ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded || getConnInfo(context).remote.address || ''
}
