import { sql } from 'kysely'
import { dayOf, type Instant } from '../../../src/domain/core/plainDate'
import type { FactName, FactValue } from '../../../src/domain/eligibility/facts'
import type { VisitedPerson, VisitRecord } from '../../../src/domain/visits/visit'
import type { Tx } from '../../platform/database'
import { insertRows } from '../../platform/insertRows'
import { newId } from '../../platform/newId'

export type NewVisit = {
  record: VisitRecord
  officerId: string
  happenedAt: Instant
  receivedAt: Instant
  digest: string
  recordSealed: string
}

const rowOf = ({ record, officerId, ...of }: NewVisit) => ({
  id: record.id,
  campaign_id: record.campaignId,
  household_id: record.householdId,
  division_code: record.divisionCode,
  officer_id: officerId,
  outcome: record.outcome,
  next_on: record.nextOn ?? null,
  replaces: record.replaces ?? null,
  noted_at: record.notedAt,
  clock_offset_ms: record.clockOffsetMs,
  happened_at: of.happenedAt,
  received_at: of.receivedAt,
  digest: of.digest,
  record_sealed: of.recordSealed,
})

/** False when the id is taken; waits for whoever is just taking it. */
export async function insertVisit(db: Tx, visit: NewVisit): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('visits')
    .values(rowOf(visit))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Those of them that weren't there; waits for whoever is just writing one. @returns their ids */
export async function insertVisits(db: Tx, visits: readonly NewVisit[]): Promise<Set<string>> {
  const [first] = visits
  if (!first) return new Set()
  const columns = sql.join(Object.keys(rowOf(first)).map((column) => sql.ref(column)))
  const rows = JSON.stringify(visits.map(rowOf))
  const { rows: inserted } = await sql<{ id: string }>`insert into visits (${columns})
    select ${columns} from jsonb_populate_recordset(null::visits, ${rows}::jsonb) on conflict do nothing returning id`.execute(
    db,
  )
  return new Set(inserted.map(({ id }) => id))
}

type Met = { visitId: string; divisionCode: string; person: VisitedPerson; isDoubtful: boolean; gaps?: number }

const metRow = ({ visitId, divisionCode, person, isDoubtful, gaps }: Met) => ({
  visit_id: visitId,
  person_id: person.personId,
  division_code: divisionCode,
  answered_by: person.answeredBy,
  questionnaire_version: person.questionnaireVersion,
  has_consented: person.hasConsented,
  is_doubtful: isDoubtful,
  unanswered_groups: gaps ?? null,
})

export async function insertVisitPerson(db: Tx, met: Met): Promise<void> {
  await db.insertInto('visit_people').values(metRow(met)).execute()
}

export const insertVisitPeople = (db: Tx, met: readonly Met[]): Promise<void> =>
  insertRows(db, 'visit_people', met.map(metRow))

type SaidFact = {
  visitId: string
  divisionCode: string
  at: Instant
  person: VisitedPerson
  name: FactName
  value: FactValue
}

/** Appends what people in the village said, as of the visit. */
export const insertSaid = (db: Tx, said: readonly SaidFact[]): Promise<void> =>
  insertRows(
    db,
    'person_facts',
    said.map(({ visitId, divisionCode, at, person, name, value }) => ({
      ...{ id: newId(), person_id: person.personId, division_code: divisionCode, name, value, source: 'officer' },
      ...{ as_of: dayOf(at), recorded_at: at, visit_id: visitId, by_relative: person.answeredBy === 'relative' },
    })),
  )
