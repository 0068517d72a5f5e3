import { isAnswered, whyNotAnswers } from '../applications/checkAnswers'
import type { Answers } from '../applications/application'
import type { PlainDate } from '../core/plainDate'
import { Problem } from '../core/problem'
import { checkFacts } from '../eligibility/factValue'
import type { Facts, FactValue } from '../eligibility/facts'
import type { Questionnaire, VisitQuestion } from './questionnaire.schema'

type Asked = { all: readonly VisitQuestion[]; byKey: ReadonlyMap<string, VisitQuestion> }

/** Gone through once for each questionnaire that is there: the server asks for hundreds of records at a time. */
const askedBy = new WeakMap<Questionnaire, Asked>()
function askedIn(questionnaire: Questionnaire): Asked {
  const had = askedBy.get(questionnaire)
  if (had) return had
  const all = questionnaire.groups.flatMap(({ questions }) => questions)
  const asked = { all, byKey: new Map(all.map((question) => [question.key, question])) }
  askedBy.set(questionnaire, asked)
  return asked
}

/** Whether the question arises: what it hangs on has been answered so, and arises itself. */
function arises({ onlyIf }: VisitQuestion, answers: Answers, asked: Asked): boolean {
  if (!onlyIf) return true
  const on = asked.byKey.get(onlyIf.key)
  const given = answers[onlyIf.key]
  const isSo = onlyIf.is.some((value) => (Array.isArray(given) ? given.includes(String(value)) : given === value))
  return isSo && on !== undefined && arises(on, answers, asked)
}

/** The questions that arise by what has been answered so far, in their order. */
export function questionsFor(questionnaire: Questionnaire, answers: Answers): VisitQuestion[] {
  const asked = askedIn(questionnaire)
  return asked.all.filter((question) => arises(question, answers, asked))
}

/** Which facts the answers state; one to a question that doesn't arise states nothing. */
export function factsStated(questionnaire: Questionnaire, answers: Answers): Facts {
  return Object.fromEntries(
    questionsFor(questionnaire, answers).flatMap(({ key, fact }): [string, FactValue][] => {
      const answer = answers[key]
      return fact && isAnswered(answer) ? [[fact, answer]] : []
    }),
  )
}

/**
 * Refuses answers that the questionnaire doesn't offer or a fact can't have.
 * @param on the day of the visit: nothing that came later was known then
 * @throws Problem answers_missing, input_invalid, day_invalid, text_too_long, each naming the question
 */
export function checkVisitAnswers(questionnaire: Questionnaire, answers: Answers, on: PlainDate): void {
  const { byKey } = askedIn(questionnaire)
  const strange = Object.keys(answers).filter((key) => !byKey.has(key))
  if (strange.length) throw new Problem('input_invalid', { names: ['问卷里没有的内容'] })
  const arising = { key: 'all', title: '', questions: questionsFor(questionnaire, answers) }
  const problem = whyNotAnswers([arising], answers)
  if (problem) throw problem
  checkFacts(factsStated(questionnaire, answers), on)
}
