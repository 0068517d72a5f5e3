import { sql } from 'kysely'

/**
 * Any of these ids: `.where('id', '=', anyOf(ids))`. They travel as one value, where `in` makes each of hundreds a value of its own,
 * and another statement of every number of them.
 */
export const anyOf = (ids: readonly string[]) => sql<string>`any(${ids}::uuid[])`
