import type { Context, MiddlewareHandler } from 'hono'
import { Problem } from '../../../src/domain/core/problem'
import { refuse } from './refuse'

/** Our pages run our scripts only; without inline styles Taro breaks visibly. Photos are previewed as blobs, and Taro reads a picked file through its blob address before it sends it. */
const POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self' blob:",
  "font-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ')

const headers = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), geolocation=(self), microphone=()',
}

/** The headers that every answer carries, unless it has stricter ones of its own. */
export const guardAnswers: MiddlewareHandler = async (context, next) => {
  await next()
  for (const [name, value] of Object.entries(headers))
    if (!context.res.headers.has(name)) context.res.headers.set(name, value)
}

/** A write must come from our own pages, or from a program that is no browser. */
export function guardWrites(isProxyTrusted: boolean): MiddlewareHandler {
  return async (context, next) => {
    if (context.req.method === 'GET' || context.req.method === 'HEAD') return next()
    const origin = context.req.header('origin')
    if (origin !== undefined && !isOwn(origin, context, isProxyTrusted))
      return refuse(context, new Problem('not_allowed'))
    return next()
  }
}

function isOwn(origin: string, context: Context, isProxyTrusted: boolean): boolean {
  const forwarded = isProxyTrusted ? context.req.header('x-forwarded-host') : undefined
  try {
    return new URL(origin).host === (forwarded ?? context.req.header('host'))
  } catch {
    return false
  }
}
