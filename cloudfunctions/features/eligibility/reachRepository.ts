import { sql } from 'kysely'
import { reachOf, type Reach } from '../../../src/domain/returnees/reach'
import type { Tx } from '../../platform/database'

type Row = { id: string; hasAccount: boolean; hasConsented: boolean | null }

/**
 * How each of these people may be told, by all of their files: whether they ever signed in, and what they last said at a
 * door. A record that another replaces says nothing.
 */
export async function listReach(db: Tx, personIds: readonly string[]): Promise<(personId: string) => Reach> {
  const rows = personIds.length ? await readContacts(db, personIds) : []
  const known = new Map(
    rows.map(({ id, hasAccount, hasConsented }) => [
      id,
      reachOf({ hasAccount, hasConsented: hasConsented ?? undefined }),
    ]),
  )
  return (personId) => known.get(personId) ?? 'inPerson'
}

async function readContacts(db: Tx, ids: readonly string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select coalesce(file.survivor_id, file.id) as id, bool_or("isSignedIn") as "hasAccount",
      (array_agg(word.has_consented order by word.happened_at desc, word.id desc)
        filter (where word.id is not null))[1] as "hasConsented"
    from people file
    join hangs_on(array(select own.id from people own
      where own.id = any(${ids}::uuid[]) or own.survivor_id = any(${ids}::uuid[]))) on "personId" = file.id
    left join lateral (
      select visits.id, visits.happened_at, has_consented from visit_people join visits on visits.id = visit_id
      where visit_people.person_id = file.id and not exists (select from visits mended
        where mended.household_id = visits.household_id and mended.replaces = visits.id)
      order by visits.happened_at desc, visits.id desc limit 1) word on true
    where file.id = any(${ids}::uuid[]) or file.survivor_id = any(${ids}::uuid[])
    group by 1`.execute(db)
  return rows
}
