import type { Instant } from '../../../src/domain/core/plainDate'
import { needsIn, segmentOf } from '../../../src/domain/needs/segmentOf'
import { happenedAt } from '../../../src/domain/visits/happenedAt'
import { arising } from '../../../src/domain/visits/prefill'
import type { Questionnaire } from '../../../src/domain/visits/questionnaire.schema'
import type { VisitedPerson, VisitRecord } from '../../../src/domain/visits/visit'
import type { Context } from '../../platform/context'
import { newId } from '../../platform/newId'
import { insertNeeds, saveFollowings, updateWaiting, withdrawMistaken, type NewNeed } from './noteRepository'

type TermsOf = (campaignId: string) => { questionnaires: ReadonlyMap<number, Questionnaire> } | undefined

/**
 * Puts down what was said of wishes and needs at visits that have just been kept, however often and in whichever order
 * they come: the newest word on a wish counts, and a need stands once. Who didn't agree to be noted said nothing here.
 */
export async function keepNeeds(context: Context, visits: readonly VisitRecord[], termsOf: TermsOf): Promise<void> {
  const said = visits.flatMap((visit) => visit.people.flatMap((person) => saidBy(context.now, visit, person, termsOf)))
  const mended = visits.flatMap(({ replaces }) => replaces ?? [])
  if (said.length === 0 && mended.length === 0) return
  const { db, now } = context
  const needs = said.flatMap(({ kinds, ...of }): NewNeed[] => kinds.map((kind) => ({ id: newId(), kind, ...of })))
  const changed = await withdrawMistaken(db, mended, needs, now)
  await insertNeeds(db, needs)
  await saveFollowings(db, said)
  await updateWaiting(db, [...changed, ...said.map(({ personId }) => personId)])
}

function saidBy(now: Instant, visit: VisitRecord, person: VisitedPerson, termsOf: TermsOf) {
  const questionnaire = termsOf(visit.campaignId)?.questionnaires.get(person.questionnaireVersion)
  if (!questionnaire || !person.hasConsented) return []
  const answers = arising(questionnaire, person.answers)
  const [segment, kinds] = [segmentOf(answers), needsIn(answers)]
  if (segment === 'unknown' && kinds.length === 0) return []
  const { id: visitId, householdId, divisionCode } = visit
  const at = happenedAt(visit, now)
  const isByRelative = person.answeredBy === 'relative'
  return [{ personId: person.personId, visitId, householdId, divisionCode, at, isByRelative, segment, kinds }]
}
