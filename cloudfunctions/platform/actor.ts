import type { Actor } from '../../src/domain/core/actor'
import type { Database, Tx } from './database'
import type { Caller } from './identity'

/** The person behind a platform identity with their offices of today, or undefined while nobody is bound to it. */
export async function findActor(db: Database | Tx, caller: Caller): Promise<Actor | undefined> {
  const person = await db
    .selectFrom('identities')
    .innerJoin('people', 'people.id', 'identities.person_id')
    .select(['people.id', 'people.name'])
    .where('provider', '=', caller.provider)
    .where('subject', '=', caller.subject)
    .executeTakeFirst()
  if (!person) return undefined
  const grants = await db
    .selectFrom('grants')
    .select(['role', 'area', 'office'])
    .where('person_id', '=', person.id)
    .where('revoked_at', 'is', null)
    .orderBy('granted_at')
    .execute()
  return { personId: person.id, name: person.name, grants }
}
