import type { Instant } from '../core/plainDate'
import type { Standing } from './epoch'
import type { VisitRecord } from './visit'

/** One batch to the server, with what the phone was last told. */
export type Push = Standing & { requestId: string; records: VisitRecord[] }

export type PushResult =
  { id: string; state: 'kept' } | { id: string; state: 'refused'; problem: { code: string; message: string } }

/** `at` is the server's clock: phones learn from it how wrong their own is. Records without a result are offered again. */
export type PushReply = Standing & { at: Instant; results: PushResult[] }
