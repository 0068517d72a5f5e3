import type { Handler, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Problem } from '../../../src/domain/core/problem'
import { PAGE_LIMIT } from '../../../src/domain/files/page'
import { hasPermit } from '../../features/files/repository'
import { findActor } from '../../platform/actor'
import type { Database } from '../../platform/database'
import { isUploadKey, takeIn } from '../../platform/files'
import { callerOf } from '../../platform/identity'
import { functionContext } from './device'
import { refuse, refuseUnread } from './refuse'

/** What multipart puts around the file. */
const ENVELOPE = 64 * 1024
const tooLarge = () => new Problem('file_too_large', { limit: PAGE_LIMIT / 1024 / 1024 })

/** Counted while it comes in: an endless body is cut off, whatever it says of its length. */
export const limitUploads: MiddlewareHandler = bodyLimit({
  maxSize: PAGE_LIMIT + ENVELOPE,
  onError: (context) => refuseUnread(context, tooLarge()),
})

type Where = { door: Database; storage: string; isProxyTrusted: boolean }

/** Only the browser of the person to whom the key was issued may send, and only while the key holds. */
export function guardUploads({ door, isProxyTrusted }: Where): MiddlewareHandler {
  return async (context, next) => {
    const uploadKey = context.req.param('key') ?? ''
    const caller = callerOf(functionContext(context, isProxyTrusted))
    const isIssued = await door.transaction().execute(async (tx) => {
      const now = new Date().toISOString()
      const actor = caller && (await findActor(tx, caller, now))
      return actor && isUploadKey(uploadKey) && hasPermit(tx, uploadKey, actor.personId, now)
    })
    return isIssued ? next() : refuseUnread(context, new Problem('upload_expired'))
  }
}

/** POST /uploads/:key: one page, multipart, under any field name. It is looked at when it is registered. */
export function takeUpload({ storage }: Where): Handler {
  return async (context) => {
    const body = await context.req.parseBody().catch(() => ({}))
    const file = Object.values(body).find((part) => part instanceof File)
    if (!file) return refuse(context, new Problem('file_damaged'))
    if (file.size > PAGE_LIMIT) return refuse(context, tooLarge())
    await takeIn(storage, context.req.param('key') ?? '', new Uint8Array(await file.arrayBuffer()))
    return context.json({ ok: true, json: { size: file.size } })
  }
}
