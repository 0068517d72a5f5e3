import type { Actor } from '../core/actor'
import { Problem } from '../core/problem'
import type { FormGroup } from '../policies/policy.schema'
import type { Application, Answers } from './application'
import { isOwn } from './authority'
import { isAnswered, longestOf, questionsOf } from './checkAnswers'
import { maskAnswers } from './sealed'

const open = ['draft', 'supplement_requested']

/** Why the actor can't change the answers: only the applicant, before submitting or when asked to put something right. */
export function whyNotEdit(application: Application, actor: Actor): Problem | undefined {
  if (!isOwn(application, actor)) return new Problem('not_allowed')
  return open.includes(application.status) ? undefined : new Problem('draft_only')
}

/** Why the actor can't add or take away pages of a document: under an undertaking, what was promised may still come. */
export function whyNotDocument(application: Application, actor: Actor, documentKey: string): Problem | undefined {
  const { programme, undertaking, status } = application
  if (!programme.documents.some(({ key }) => key === documentKey))
    return new Problem('input_invalid', { names: [documentKey] })
  const isPromised = undertaking?.state === 'open' && undertaking.missingKeys.includes(documentKey)
  if (isPromised && status.endsWith('_conditional') && isOwn(application, actor)) return undefined
  return whyNotEdit(application, actor)
}

/** What was typed, onto what is there: an empty text takes an answer away, and a mask left as it was changes nothing. */
export function mergeAnswers(form: readonly FormGroup[], before: Answers, typed: Answers): Answers {
  const masked = maskAnswers(form, before)
  const merged = { ...before }
  for (const [key, answer] of Object.entries(typed)) {
    if (!isAnswered(answer)) delete merged[key]
    else if (answer !== masked[key]) merged[key] = answer
  }
  return merged
}

/** A draft may be unfinished and wrong, but knows its questions and keeps to their lengths. */
export function whyNotDraft(form: readonly FormGroup[], typed: Answers): Problem | undefined {
  const questions = new Map(questionsOf(form).map((question) => [question.key, question]))
  const unknown = Object.keys(typed).filter((key) => !questions.has(key))
  if (unknown.length) return new Problem('input_invalid', { names: unknown })
  for (const [key, answer] of Object.entries(typed)) {
    const question = questions.get(key)
    if (question && typeof answer === 'string' && answer.length > longestOf(question))
      return new Problem('text_too_long', { name: question.label, limit: longestOf(question) })
  }
  return undefined
}
