import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely'

/** The words that all have to occur. A NUL can't be in a text of the database. */
export const termsOf = (search: string): string[] => search.replaceAll('\0', ' ').split(/\s+/).filter(Boolean)

/**
 * Whether the text holds the term, whatever the case. The index finds rows with all of the term's two-character pieces;
 * LIKE looks again whether they stand together. One character has no piece and is left to LIKE alone.
 */
export function holdsTerm(text: Expression<string>, term: string): RawBuilder<SqlBool> {
  const like = sql<SqlBool>`lower(${text}) like lower(${patternOf(term)}) escape '\\'`
  return [...term].length < 2 ? like : sql<SqlBool>`(bigrams(${text}) @> bigrams(${term}) and ${like})`
}

const patternOf = (term: string) => `%${term.replace(/[\\%_]/g, '\\$&')}%`
