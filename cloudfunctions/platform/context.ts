import type { Actor } from '../../src/domain/core/actor'
import type { Instant, PlainDate } from '../../src/domain/core/plainDate'
import { Problem } from '../../src/domain/core/problem'
import type { WorkCalendar } from '../../src/domain/core/workingDays'
import type { Database, Tx } from './database'
import type { Caller } from './identity'

/** What a handler is given. `db` is the request's one transaction, already behind the fence. */
export type Context = {
  db: Tx
  caller: Caller
  actor: Actor | undefined
  now: Instant
  today: PlainDate
  calendar: WorkCalendar
  /** A transaction of its own as `door`: what has to stay although the request is refused (wrong codes, refusals). */
  apart: <T>(run: (tx: Tx) => Promise<T>) => Promise<T>
  /** For calls to the outside, once the transaction has committed and before the answer goes out; a failure is logged. */
  afterCommit: (run: () => Promise<void>) => void
  /** Leaves the fence for what belongs to the door: identities, codes. For the session's handlers only. */
  atTheDoor: <T>(run: (tx: Tx) => Promise<T>) => Promise<T>
}

/**
 * What stands around a call: all handlers by feature and name, the database, and the time. `sideDatabase` is a pool of
 * its own for `apart`: out of one pool, as many requests as it has connections would wait for each other for ever.
 */
export type Surroundings = {
  router: object
  database: Database
  sideDatabase: Database
  now: () => Instant
  calendar: WorkCalendar
}

/** @throws Problem not_signed_in */
export function signedIn(context: Context): Actor {
  if (!context.actor) throw new Problem('not_signed_in')
  return context.actor
}
