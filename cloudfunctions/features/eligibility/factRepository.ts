import { sql } from 'kysely'
import type { Instant, PlainDate } from '../../../src/domain/core/plainDate'
import type { FactName, Facts, FactSource, FactValue, KnownFact } from '../../../src/domain/eligibility/facts'
import type { Tx } from '../../platform/database'
import { isOf } from '../../platform/isOf'
import { newId } from '../../platform/newId'

/** The newest of each fact that is known of a person, in whichever of their files. */
export function listKnownFacts(db: Tx, personId: string): Promise<KnownFact[]> {
  return db
    .selectFrom('person_facts')
    .select(['name', 'value', 'source', 'as_of as asOf', 'by_relative as byRelative'])
    .distinctOn('name')
    .where(isOf('person_id', personId))
    .orderBy('name')
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export const factsFrom = (known: readonly KnownFact[]): Facts =>
  Object.fromEntries(known.map(({ name, value }) => [name, value]))

type Stated = { personId: string; source: FactSource; asOf: PlainDate; recordedAt: Instant; visit?: InVisit }
/** Noted in a visit: by the word of the person, or of a relative. */
type InVisit = { id: string; isByRelative: boolean }

/** Appends what was stated, in the division in which the person lives now. */
export async function appendFacts(
  db: Tx,
  { personId, source, asOf, recordedAt, visit }: Stated,
  stated: readonly (readonly [FactName, FactValue])[],
): Promise<void> {
  if (stated.length === 0) return
  const rows = stated.map(([name, value]) => sql`(${newId()}::uuid, ${name}::text, ${JSON.stringify(value)}::jsonb)`)
  await sql`insert into person_facts (id, person_id, division_code, name, value, source, as_of, recorded_at, visit_id, by_relative)
    select fact.id, people.id, people.division_code, fact.name, fact.value, ${source}, ${asOf}::date, ${recordedAt}::timestamptz,
      ${visit?.id ?? null}::uuid, ${visit?.isByRelative ?? false}::boolean
    from people, (values ${sql.join(rows)}) fact (id, name, value) where people.id = ${personId}::uuid`.execute(db)
}
