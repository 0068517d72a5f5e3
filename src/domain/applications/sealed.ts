import { maskBankCard } from '../core/bankCard'
import { maskPhone } from '../core/phone'
import { maskResidentId } from '../core/residentId'
import type { FormGroup, Question, QuestionKind } from '../policies/policy.schema'
import { accountKeys } from './account'
import type { Answer, Answers } from './application'
import { isAnswered, questionsOf } from './checkAnswers'

const masks: Partial<Record<QuestionKind, (text: string) => string>> = {
  residentId: maskResidentId,
  phone: maskPhone,
  bankCard: maskBankCard,
}

/** 身份证号、手机号、银行账号: kept sealed, shown masked. */
export function isSealed({ kind, key }: Pick<Question, 'kind' | 'key'>): boolean {
  return masks[kind] !== undefined || key === accountKeys.number
}

export function maskAnswer({ kind }: Pick<Question, 'kind'>, answer: Answer): string {
  return (masks[kind] ?? maskBankCard)(String(answer))
}

const sealedKeys = (form: readonly FormGroup[]) =>
  new Set([
    accountKeys.number as string,
    ...questionsOf(form)
      .filter(isSealed)
      .map(({ key }) => key),
  ])

const pick = (answers: Answers, isWanted: (key: string) => boolean): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => isWanted(key)))

/** The answers in two parts: those that may lie open in the database, and those that never do. */
export function splitAnswers(form: readonly FormGroup[], answers: Answers): { open: Answers; sealed: Answers } {
  const keys = sealedKeys(form)
  return { open: pick(answers, (key) => !keys.has(key)), sealed: pick(answers, (key) => keys.has(key)) }
}

/** The answers as those see them who don't work the case. */
export function maskAnswers(form: readonly FormGroup[], answers: Answers): Answers {
  const masked = questionsOf(form)
    .filter((question) => isSealed(question) && isAnswered(answers[question.key]))
    .map((question) => [question.key, maskAnswer(question, answers[question.key] ?? '')])
  return { ...answers, ...Object.fromEntries(masked) }
}
