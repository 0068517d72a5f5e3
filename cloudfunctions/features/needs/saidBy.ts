import type { Instant } from '../../../src/domain/core/plainDate'
import type { Word } from '../../../src/domain/needs/standing'
import { needsIn, segmentOf } from '../../../src/domain/needs/segmentOf'
import { arising } from '../../../src/domain/visits/prefill'
import type { Questionnaire } from '../../../src/domain/visits/questionnaire.schema'
import type { VisitedPerson, VisitRecord } from '../../../src/domain/visits/visit'

/** What a record says of one person's wishes and needs, with what is kept of it. */
export type Said = Word & { personId: string; householdId: string; divisionCode: string; isByRelative: boolean }
type Questionnaires = ReadonlyMap<number, Questionnaire> | undefined

/** Who didn't agree to be noted said nothing here, nor did who spoke of neither. */
export function saidBy(visit: VisitRecord, at: Instant, person: VisitedPerson, questionnaires: Questionnaires): Said[] {
  const questionnaire = questionnaires?.get(person.questionnaireVersion)
  if (!questionnaire || !person.hasConsented) return []
  const answers = arising(questionnaire, person.answers)
  const [segment, kinds] = [segmentOf(answers), needsIn(answers)]
  if (segment === 'unknown' && kinds.length === 0) return []
  const { id: visitId, householdId, divisionCode } = visit
  const isByRelative = person.answeredBy === 'relative'
  return [{ personId: person.personId, visitId, householdId, divisionCode, at, isByRelative, segment, kinds }]
}
