import type { Instant } from '../core/plainDate'
import { Problem } from '../core/problem'
import type { PushResult } from './push'
import { utf8Bytes } from './utf8Bytes'
import type { VisitRecord } from './visit'

/** A batch in bytes of UTF-8: below WeChat's 100 KB of a call, with room for the envelope. */
export const BATCH_BYTES = 80 * 1024
/** The contract takes no more in one push. */
export const BATCH_RECORDS = 200
/** Kept records stay on the phone so long after the server took them, in case it is restored from a backup. */
const KEPT_MS = 30 * 24 * 3600 * 1000

export type ParkedProblem = { code: string; message: string }
/** `at` is the server's clock: the phone's may jump by years, and would drop what is still needed. */
export type OutboxStatus =
  | { state: 'waiting' }
  | { state: 'sending' }
  | { state: 'kept'; at: Instant }
  | { state: 'parked'; problem: ParkedProblem }
/** A record on the phone. `order` counts up on this phone: first in, first out, whatever its clock says. */
export type OutboxEntry = { order: number; record: VisitRecord; status: OutboxStatus }
/** In the order of noting. An entry that a step leaves as it was stays the same object. */
export type Outbox = readonly OutboxEntry[]

const waiting = { state: 'waiting' } as const
const sizeOf = (record: VisitRecord) => utf8Bytes(JSON.stringify(record)) + 1

/** @throws Problem body_too_large for a record that no batch could carry */
export function noted(outbox: Outbox, record: VisitRecord): OutboxEntry {
  if (sizeOf(record) > BATCH_BYTES) throw new Problem('body_too_large')
  return { order: (outbox[outbox.length - 1]?.order ?? 0) + 1, record, status: waiting }
}

/** What goes next: the first that wait, as many as fit. What is parked stands in nobody's way. */
export function nextBatch(outbox: Outbox, limit = BATCH_BYTES): VisitRecord[] {
  const batch: VisitRecord[] = []
  let left = limit
  for (const { record, status } of outbox) {
    if (status.state !== 'waiting') continue
    left -= sizeOf(record)
    if (left < 0 || batch.length === BATCH_RECORDS) break
    batch.push(record)
  }
  return batch
}

const each = (outbox: Outbox, change: (entry: OutboxEntry) => OutboxStatus): Outbox =>
  outbox.map((entry) => {
    const status = change(entry)
    return status === entry.status ? entry : { ...entry, status }
  })

export const hasWaiting = (outbox: Outbox): boolean => outbox.some(({ status }) => status.state === 'waiting')

export function sent(outbox: Outbox, batch: readonly VisitRecord[]): Outbox {
  const ids = new Set(batch.map(({ id }) => id))
  return each(outbox, ({ record, status }) => (ids.has(record.id) ? { state: 'sending' } : status))
}

/** No answer came, or none about these: they wait again, in their old places. */
export function unanswered(outbox: Outbox): Outbox {
  return each(outbox, ({ status }) => (status.state === 'sending' ? waiting : status))
}

/** The server's answer: kept and parked as it says; what it says nothing about waits again. */
export function settled(outbox: Outbox, results: readonly PushResult[], at: Instant): Outbox {
  const byId = new Map(results.map((result) => [result.id, result]))
  const after = each(outbox, ({ record, status }) => {
    const result = status.state === 'sending' ? byId.get(record.id) : undefined
    if (!result) return status
    return result.state === 'kept' ? { state: 'kept', at } : { state: 'parked', problem: result.problem }
  })
  return unanswered(after)
}

/** The server was restored: everything that it had taken is offered again. */
export function reopened(outbox: Outbox): Outbox {
  return each(outbox, ({ status }) => (status.state === 'kept' || status.state === 'sending' ? waiting : status))
}

/**
 * What may leave the phone at last: kept ones past their time, and the refused ones that these replaced.
 * @param at the server's clock, in an answer that found both in step
 */
export function outdated(outbox: Outbox, at: Instant): OutboxEntry[] {
  const oldest = Date.parse(at) - KEPT_MS
  const replaced = new Set<string | undefined>()
  const isOutdated = ({ record, status }: OutboxEntry) =>
    status.state === 'kept' ? Date.parse(status.at) < oldest : status.state === 'parked' && replaced.has(record.id)
  // From the newest back: what replaces a record was noted after it.
  const gone = [...outbox].reverse().filter((entry) => {
    if (!isOutdated(entry)) return false
    replaced.add(entry.record.replaces)
    return true
  })
  return gone.reverse()
}

/** The refused ones that nothing replaces yet: these the officer still has to mend. */
export function toMend(outbox: Outbox): OutboxEntry[] {
  const replaced = new Set(outbox.map(({ record }) => record.replaces))
  return outbox.filter(({ record, status }) => status.state === 'parked' && !replaced.has(record.id))
}
