import { sql, type RawBuilder } from 'kysely'

/**
 * Whether people said of any two files of these two that they are different people's: nobody asks again, also not about
 * a file that was joined with one of them since.
 * @param one a column's name from our own code, never from a request
 */
export const toldApart = (one: string, other: string): RawBuilder<boolean> => {
  const files = sql`(files_of(${sql.ref(one)}) || files_of(${sql.ref(other)}))`
  return sql<boolean>`exists (select 1 from file_pairs told
    where told.state = 'different' and told.one_id = any(${files}) and told.other_id = any(${files}))`
}
