import { dayOf, type Instant } from '../../../src/domain/core/plainDate'
import { Problem } from '../../../src/domain/core/problem'
import { checkPlaces, isSameValue, placesIn } from '../../../src/domain/eligibility/factValue'
import type { FactName, FactValue } from '../../../src/domain/eligibility/facts'
import { checkVisitAnswers, factsStated } from '../../../src/domain/visits/questionnaire'
import type { Questionnaire } from '../../../src/domain/visits/questionnaire.schema'
import type { VisitedPerson } from '../../../src/domain/visits/visit'
import type { Context } from '../../platform/context'
import { readPlaces } from '../../platform/places'
import { appendFacts, factsFrom, listKnownFacts } from '../eligibility/factRepository'

type Said = { visitId: string; at: Instant; person: VisitedPerson }

/**
 * Puts what the answers state on the person's file, as of the visit: what somebody said since stays the newest. What is
 * known already in the same words keeps its better source. @throws Problem where the questionnaire doesn't allow an answer
 */
export async function keepAnswers({ db }: Context, said: Said, questionnaire?: Questionnaire): Promise<void> {
  const { visitId, at, person } = said
  if (!questionnaire) throw new Problem('questionnaire_unknown')
  const on = dayOf(at)
  checkVisitAnswers(questionnaire, person.answers, on)
  const facts = factsStated(questionnaire, person.answers)
  if (Object.keys(facts).length === 0) return
  checkPlaces(facts, await readPlaces(db, placesIn(facts)))
  const known = factsFrom(await listKnownFacts(db, person.personId))
  const stated = Object.entries(facts) as [FactName, FactValue][]
  const news = stated.filter(([name, value]) => !isSameValue(known[name], value))
  const visit = { id: visitId, isByRelative: person.answeredBy === 'relative' }
  await appendFacts(db, { personId: person.personId, source: 'officer', asOf: on, recordedAt: at, visit }, news)
}
