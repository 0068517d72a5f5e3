import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely'

/** The words that all have to occur. A NUL can't be in a text of the database. */
export const termsOf = (search: string): string[] => search.replaceAll('\0', ' ').split(/\s+/).filter(Boolean)

/**
 * Whether the text holds the term, whatever the case. The index finds rows with all of the term's two-character pieces;
 * where there are several, LIKE looks again whether they stand together. One character has no piece and is left to LIKE.
 */
export function holdsTerm(text: Expression<string>, term: string): RawBuilder<SqlBool> {
  const { length } = [...term]
  if (length < 2) return likeTerm(text, term)
  const hasPieces = sql<SqlBool>`bigrams(${text}) @> bigrams(${term})`
  return length === 2 ? hasPieces : sql<SqlBool>`(${hasPieces} and ${likeTerm(text, term)})`
}

/** 0 where the title holds all the terms, 1 where it does with what is said in brief, else 2. Without terms all are alike. */
export function matchRank(
  title: Expression<string>,
  brief: Expression<string>,
  terms: readonly string[],
): RawBuilder<number> {
  if (terms.length === 0) return sql<number>`0`
  const both = sql<string>`${title} || ' ' || ${brief}`
  const all = (text: Expression<string>) =>
    sql.join(
      terms.map((term) => likeTerm(text, term)),
      sql` and `,
    )
  return sql<number>`case when ${all(title)} then 0 when ${all(both)} then 1 else 2 end`
}

/** LIKE, whatever the case; Chinese and digits have none, and are spared the folding of whole texts. */
export const likeTerm = (text: Expression<string>, term: string): RawBuilder<SqlBool> =>
  term.toLowerCase() === term.toUpperCase()
    ? sql<SqlBool>`${text} like ${patternOf(term)} escape '\\'`
    : sql<SqlBool>`lower(${text}) like lower(${patternOf(term)}) escape '\\'`

const patternOf = (term: string) => `%${term.replace(/[\\%_]/g, '\\$&')}%`
