import { isAnswered } from '../applications/checkAnswers'
import type { Answers } from '../applications/application'
import type { Facts } from '../eligibility/facts'
import { questionsFor } from './questionnaire'
import type { Questionnaire } from './questionnaire.schema'
import { byTime, type VisitRecord } from './visit'

/** What this person answered at the last visit at which they were asked. */
export function lastAnswers(records: readonly VisitRecord[], personId: string): Answers {
  const asked = [...records].sort(byTime).flatMap(({ people }) => people.filter((one) => one.personId === personId))
  return asked[asked.length - 1]?.answers ?? {}
}

/**
 * What is known already, as answers to this questionnaire: what was said last time, and where it states a fact, what has been
 * said since. Only what arises by it, and only what this version asks.
 */
export function prefill(questionnaire: Questionnaire, known: Facts, last: Answers): Answers {
  const all = questionnaire.groups.flatMap(({ questions }) => questions)
  const said: Answers = {}
  for (const { key, fact } of all) {
    const answer = (fact && known[fact]) ?? last[key]
    if (isAnswered(answer)) said[key] = answer
  }
  return arising(questionnaire, said)
}

/** The answers without those to questions that don't arise by the others: they state nothing. */
export function arising(questionnaire: Questionnaire, answers: Answers): Answers {
  const asked = questionsFor(questionnaire, answers).filter(({ key }) => isAnswered(answers[key]))
  return Object.fromEntries(asked.map(({ key }) => [key, answers[key] as Answers[string]]))
}
