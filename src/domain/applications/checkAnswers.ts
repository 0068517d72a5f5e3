import { looksLikeBankCard } from '../core/bankCard'
import { isCreditCode } from '../core/creditCode'
import { isDivisionCode } from '../core/division'
import { isPhone } from '../core/phone'
import { isPlainDate } from '../core/plainDate'
import { Problem, type ProblemCode } from '../core/problem'
import { isResidentId } from '../core/residentId'
import { factSpec } from '../eligibility/facts'
import type { FormGroup, Question, QuestionKind } from '../policies/policy.schema'
import type { Answer, Answers } from './application'

/** What is wrong with one answer. A warning is shown and hinders nothing. */
export type AnswerIssue = { key: string; label: string; words: string; isWarning: boolean; code: ProblemCode }

const LONGEST: Partial<Record<QuestionKind, number>> = { text: 100, longText: 1000 }
const LONGEST_ANYWHERE = 60

export const questionsOf = (form: readonly FormGroup[]): Question[] => form.flatMap(({ questions }) => questions)

/** An answer that says nothing counts as none. `false` and 0 say something. */
export function isAnswered(answer: Answer | undefined): answer is Answer {
  if (answer === undefined) return false
  return typeof answer === 'string' || Array.isArray(answer) ? answer.length > 0 : true
}

export function longestOf({ kind, maxLength }: Question): number {
  return maxLength ?? LONGEST[kind] ?? LONGEST_ANYWHERE
}

/** What can be answered, by value. A fact's answers stand as the fact lists them: a stored form has forgotten their order. */
export function choicesOf({ choices, fact }: Question): Readonly<Record<string, string>> {
  const known = (fact ? factSpec(fact).choices : undefined) ?? {}
  if (!choices) return known
  const inOrder = [...Object.keys(known).filter((value) => value in choices), ...Object.keys(choices)]
  return Object.fromEntries(inOrder.map((value) => [value, choices[value] ?? '']))
}

type Check = (answer: Answer, question: Question) => ProblemCode | undefined
const isText = (answer: Answer): answer is string => typeof answer === 'string'
const text =
  (isRight: (value: string) => boolean, code: ProblemCode): Check =>
  (answer) =>
    isText(answer) && isRight(answer) ? undefined : code
const whole: Check = (answer) => (Number.isSafeInteger(answer) && Number(answer) >= 0 ? undefined : 'input_invalid')
const isOneOf = (question: Question, value: string) => Object.prototype.hasOwnProperty.call(choicesOf(question), value)

const checks: Record<QuestionKind, Check> = {
  text: text(() => true, 'input_invalid'),
  longText: text(() => true, 'input_invalid'),
  count: whole,
  money: whole,
  day: text(isPlainDate, 'day_invalid'),
  choice: (answer, question) => (isText(answer) && isOneOf(question, answer) ? undefined : 'input_invalid'),
  set: (answer, question) =>
    Array.isArray(answer) && answer.every((value) => isOneOf(question, value)) ? undefined : 'input_invalid',
  boolean: (answer) => (typeof answer === 'boolean' ? undefined : 'input_invalid'),
  division: text(isDivisionCode, 'input_invalid'),
  residentId: text(isResidentId, 'resident_id_invalid'),
  phone: text(isPhone, 'phone_invalid'),
  bankCard: text((number) => /^[\d\s]{8,30}$/.test(number), 'account_invalid'),
  creditCode: text(isCreditCode, 'credit_code_invalid'),
}

const dataOf = (code: ProblemCode, question: Question) => ({
  name: question.label,
  names: [question.label],
  ...(code === 'text_too_long' && { limit: longestOf(question) }),
})

function problemOf(question: Question, answer: Answer | undefined): Problem | undefined {
  if (!isAnswered(answer))
    return question.isRequired ? new Problem('answers_missing', dataOf('answers_missing', question)) : undefined
  const isTooLong = isText(answer) && answer.length > longestOf(question)
  const code = isTooLong ? 'text_too_long' : checks[question.kind](answer, question)
  return code && new Problem(code, dataOf(code, question))
}

/** A card that fails Luhn's check may still be right: not all Chinese cards comply. */
function warningOf(question: Question, answer: Answer | undefined): AnswerIssue | undefined {
  if (question.kind !== 'bankCard' || !isText(answer ?? 0) || looksLikeBankCard(String(answer))) return undefined
  const words = '这个账号看着不像常见的银行卡号，请再核对一遍。没错就继续。'
  return { key: question.key, label: question.label, words, isWarning: true, code: 'account_invalid' }
}

function issueOf(question: Question, answer: Answer | undefined): AnswerIssue | undefined {
  const problem = problemOf(question, answer)
  if (!problem) return isAnswered(answer) ? warningOf(question, answer) : undefined
  const { code, message: words } = problem
  return { key: question.key, label: question.label, words, isWarning: false, code }
}

/** Everything wrong with the answers at once, in the form's order: on the phone while one types, on the server when one submits. */
export function checkAnswers(form: readonly FormGroup[], answers: Answers): AnswerIssue[] {
  return questionsOf(form).flatMap((question) => issueOf(question, answers[question.key]) ?? [])
}

/** The refusal that the answers call for: what isn't filled in all together, else the first that is wrong. */
export function whyNotAnswers(form: readonly FormGroup[], answers: Answers): Problem | undefined {
  const faults = checkAnswers(form, answers).filter(({ isWarning }) => !isWarning)
  const missing = faults.filter(({ code }) => code === 'answers_missing')
  if (missing.length) return new Problem('answers_missing', { names: missing.map(({ label }) => label) })
  const first = faults[0] && questionsOf(form).find(({ key }) => key === faults[0]?.key)
  return first && problemOf(first, answers[first.key])
}
