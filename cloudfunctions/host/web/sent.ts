import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, Handler, Hono } from 'hono'
import { Problem } from '../../../src/domain/core/problem'
import { refuse } from './refuse'

const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1']
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

/** Where nothing is really sent: what stands in for WeChat and SMS at `url`, and whether anybody may look at it. */
export type Shown = { app: Hono; url: string; isForAll: boolean }

/** GET /sent: what would have gone out. It shows sign-in codes: of real people only to who sits at this machine. */
export function showSent({ app, url, isForAll }: Shown, isProxyTrusted: boolean): Handler {
  return (context) => {
    const isOurs = [process.env.SMS_API_URL, process.env.WECHAT_API_URL].every((address) => address === url)
    if (isForAll || (isOurs && !isProxyTrusted && isNear(context))) return app.request('/sent')
    return refuse(context, new Problem('not_found'))
  }
}

/** Behind a proxy on this machine everybody comes from loopback. */
const isNear = (context: Context) =>
  LOOPBACK.includes(getConnInfo(context).remote.address ?? '') && !FORWARDED.some((name) => context.req.header(name))
