import { getConnInfo } from '@hono/node-server/conninfo'
import { createHash, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { FunctionContext } from '../../platform/identity'

const COOKIE = 'gc_device'
/** Chromium forgets cookies after 400 days in any case. */
const KEPT_SECONDS = 400 * 24 * 3600
const SHAPE = /^[A-Za-z0-9_-]{22}$/

const isHttps = (context: Context, isProxyTrusted: boolean) =>
  isProxyTrusted && context.req.header('x-forwarded-proto') === 'https'

/**
 * The browser's own secret: 128 random bits that no script and no other site can read. Made when it has none. Under
 * HTTPS its name says that only this very site, and only over HTTPS, can have set it.
 */
export function deviceOf(context: Context, isProxyTrusted: boolean): string {
  const known = getCookie(context, COOKIE, isHttps(context, isProxyTrusted) ? 'host' : undefined)
  if (known && SHAPE.test(known)) return known
  const made = newDevice()
  keepDevice(context, isProxyTrusted, made)
  return made
}

export const newDevice = () => randomBytes(16).toString('base64url')

/** Has the browser keep this secret, in the place of the one that it had. */
export function keepDevice(context: Context, isProxyTrusted: boolean, device: string): void {
  const secure = isHttps(context, isProxyTrusted)
  setCookie(context, COOKIE, device, {
    httpOnly: true,
    // Lax, so that a link from elsewhere finds one still signed in; writes are guarded by their Origin and their type.
    sameSite: 'Lax',
    secure,
    prefix: secure ? 'host' : undefined,
    path: '/',
    maxAge: KEPT_SECONDS,
  })
}

/** The browser's identity: a hash, so that what is stored and logged never signs anybody in. */
export const subjectOf = (device: string) => createHash('sha256').update(device).digest('base64url')

/** What the cloud's platform says of a web caller, said by us: the browser's identity (never its secret) and address. */
export const functionContext = (context: Context, isProxyTrusted: boolean): FunctionContext =>
  contextOf(context, isProxyTrusted, deviceOf(context, isProxyTrusted))

export function contextOf(context: Context, isProxyTrusted: boolean, device: string): FunctionContext {
  const environment = { TCB_UUID: subjectOf(device), TCB_SOURCE_IP: addressOf(context, isProxyTrusted) }
  return { environment: JSON.stringify(environment) }
}

/** The last entry is what our own proxy saw; everything before it is what the client wrote. */
function addressOf(context: Context, isProxyTrusted: boolean): string {
  const forwarded = isProxyTrusted ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded || getConnInfo(context).remote.address || ''
}
