import { sql } from 'kysely'
import type { Actor } from '../../src/domain/core/actor'
import type { Instant } from '../../src/domain/core/plainDate'
import type { Database, Tx } from './database'
import type { Caller } from './identity'

const HOUR_MS = 3_600_000
/** A browser may be shared: its binding ends after 30 days without use, for holders of an office after 12 hours. */
const WEB_UNUSED_MS = { person: 30 * 24 * HOUR_MS, staff: 12 * HOUR_MS }
/** Noted at most once an hour, so that reading stays reading. */
const TOUCH_AFTER_MS = HOUR_MS

/**
 * The person behind a platform identity with their offices of today, or undefined while nobody is bound to it. Whoever
 * signed in with a file that was joined with another is the person of that one; an office is never reached so.
 */
export async function findActor(db: Database | Tx, caller: Caller, now: Instant): Promise<Actor | undefined> {
  const person = await db
    .selectFrom('identities')
    .innerJoin('people as own', 'own.id', 'identities.person_id')
    .innerJoin('people', (join) => join.on(sql<boolean>`people.id = coalesce(own.survivor_id, own.id)`))
    .select(['own.id as signedInAs', 'people.id', 'people.name', 'identities.seen_at'])
    .select(sql<string[]>`array_remove(files_of(own.id), people.id)`.as('otherFiles'))
    .where('provider', '=', caller.provider)
    .where('subject', '=', caller.subject)
    .executeTakeFirst()
  if (!person) return undefined
  const grants = await db
    .selectFrom('grants')
    .select(['role', 'area', 'office'])
    .where('person_id', '=', person.signedInAs)
    .where('revoked_at', 'is', null)
    .orderBy('granted_at')
    .execute()
  const unusedMs = Date.parse(now) - Date.parse(person.seen_at)
  if (caller.provider === 'web' && unusedMs > WEB_UNUSED_MS[grants.length ? 'staff' : 'person']) return undefined
  if (unusedMs > TOUCH_AFTER_MS) await touchIdentity(db, caller, now)
  const { id: personId, name, otherFiles, signedInAs } = person
  return { personId, name, grants, otherFiles, signedInAs }
}

/** Skips a row that another request is touching: no request waits for this. */
async function touchIdentity(db: Database | Tx, caller: Caller, now: Instant): Promise<void> {
  await sql`update identities set seen_at = ${now} where (provider, subject) in
    (select provider, subject from identities
     where provider = ${caller.provider} and subject = ${caller.subject} for update skip locked)`.execute(db)
}
