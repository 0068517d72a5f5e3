import type { Handler } from 'hono'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { Problem } from '../../../src/domain/core/problem'
import { isFileType, WORKBOOK, type FileType } from '../../../src/domain/files/page'
import type { Twin } from '../../../src/domain/files/twin'
import { isFileId, pagePath } from '../../platform/files'
import type { Bundles } from '../bundles'
import { functionContext } from './device'
import { refuse } from './refuse'

const extension: Record<FileType, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/pdf': 'pdf',
  [WORKBOOK]: 'xlsx',
}
/** A page is a picture or a PDF: should it ever be more, it may run nothing. */
const POLICY =
  "default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"

type Where = { api: Bundles['api']; storage: string; isProxyTrusted: boolean }

/**
 * GET /files/:id: asks the one door as the caller, so the fence holds and the reading is logged. ?download saves it, ?as= asks
 * for a smaller twin.
 */
export function showPage({ api, storage, isProxyTrusted }: Where): Handler {
  return async (context) => {
    const id = context.req.param('id') ?? ''
    if (!isFileId(id)) return refuse(context, new Problem('not_found'))
    const event = { path: ['files', 'open'], input: { id, as: context.req.query('as') } }
    const reply = await api(event, functionContext(context, isProxyTrusted))
    if (!reply.ok) return context.json(reply, reply.json.status as 404)
    const { mediaType, twin } = reply.json as { mediaType: string; twin?: Twin }
    if (!isFileType(mediaType)) return refuse(context, new Problem('not_found'))
    const manner = context.req.query('download') === undefined && mediaType !== WORKBOOK ? 'inline' : 'attachment'
    const file = pagePath(storage, id, twin)
    const { size } = await stat(file)
    return context.body(Readable.toWeb(createReadStream(file)) as ReadableStream, 200, {
      'Content-Type': mediaType,
      'Content-Length': String(size),
      'Content-Disposition': `${manner}; filename="${id.slice(-8)}.${extension[mediaType]}"`,
      'Content-Security-Policy': POLICY,
      'Cache-Control': 'private, no-store',
    })
  }
}
