import { sql, type RawBuilder } from 'kysely'

/**
 * Whether the column names a file of this person, who may have several that were joined. Told so that an index on the
 * column leads there: the person's files are looked up once.
 * @param column a column's name from our own code, never from a request
 */
export const isOf = (column: string, personId: string | null): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} = any(files_of(${personId}::uuid))`
