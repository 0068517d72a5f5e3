import { isAnswered } from '../applications/checkAnswers'
import type { Answers } from '../applications/application'
import type { CountedVisit } from './coverage'
import { questionsFor } from './questionnaire'
import type { Questionnaire } from './questionnaire.schema'
import type { VisitedPerson, VisitRecord } from './visit'

/** How many parts of the questionnaire had questions that arose, and not one answer. */
export function unansweredGroups(questionnaire: Questionnaire, answers: Answers): number {
  const arising = new Set(questionsFor(questionnaire, answers).map(({ key }) => key))
  return questionnaire.groups.filter(({ questions }) => {
    const asked = questions.filter(({ key }) => arising.has(key))
    return asked.length > 0 && !asked.some(({ key }) => isAnswered(answers[key]))
  }).length
}

/** The same of somebody who was met; who didn't agree to be noted leaves no gap. */
export const gapsIn = (questionnaire: Questionnaire, { answers, hasConsented }: VisitedPerson): number =>
  hasConsented ? unansweredGroups(questionnaire, answers) : 0

type Judge = {
  questionnaireOf: (version: number) => Questionnaire | undefined
  /** the server alone knows the other files */
  isDoubtful: (record: VisitRecord, personId: string) => boolean
}

/** What the board looks at of a record. */
export function countedVisit(record: VisitRecord, { questionnaireOf, isDoubtful }: Judge): CountedVisit {
  const { outcome, nextOn, people } = record
  return {
    ...{ outcome, nextOn },
    isDoubtful: people.some(({ personId }) => isDoubtful(record, personId)),
    isByRelative: people.some(({ answeredBy }) => answeredBy === 'relative'),
    hasGaps: people.some((person) => {
      const questionnaire = questionnaireOf(person.questionnaireVersion)
      return questionnaire !== undefined && gapsIn(questionnaire, person) > 0
    }),
  }
}
