import { getConnInfo } from '@hono/node-server/conninfo'
import type { Handler, Hono } from 'hono'
import { Problem } from '../../../src/domain/core/problem'
import { refuse } from './refuse'

const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1']

/** GET /sent: what would have gone out. It shows sign-in codes: of real people only to who sits at this machine. */
export function showSent({ app, isForAll }: { app: Hono; isForAll: boolean }): Handler {
  return (context) => {
    const isNear = LOOPBACK.includes(getConnInfo(context).remote.address ?? '')
    if (!isForAll && !isNear) return refuse(context, new Problem('not_found'))
    return app.request('/sent')
  }
}
