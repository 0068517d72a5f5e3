import type { Instant } from '../../../src/domain/core/plainDate'
import type { VisitedPerson, VisitRecord } from '../../../src/domain/visits/visit'
import type { Tx } from '../../platform/database'

type NewVisit = {
  record: VisitRecord
  officerId: string
  happenedAt: Instant
  receivedAt: Instant
  digest: string
  recordSealed: string
}

/** False when the id is taken; waits for whoever is just taking it. */
export async function insertVisit(db: Tx, { record, officerId, ...of }: NewVisit): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('visits')
    .values({
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
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

type Met = { visitId: string; divisionCode: string; person: VisitedPerson; isDoubtful: boolean; gaps?: number }

export async function insertVisitPerson(
  db: Tx,
  { visitId, divisionCode, person, isDoubtful, gaps }: Met,
): Promise<void> {
  await db
    .insertInto('visit_people')
    .values({
      visit_id: visitId,
      person_id: person.personId,
      division_code: divisionCode,
      answered_by: person.answeredBy,
      questionnaire_version: person.questionnaireVersion,
      has_consented: person.hasConsented,
      is_doubtful: isDoubtful,
      unanswered_groups: gaps ?? null,
    })
    .execute()
}
