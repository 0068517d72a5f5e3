import type { Answers } from '@/contract/applications'
import { choicesOf, isAnswered } from '@/domain/applications/checkAnswers'
import { sayMoney } from '@/domain/core/money'
import type { Question } from '@/domain/policies/policy.schema'

const sayDate = (day: string) =>
  day
    .split('-')
    .map(Number)
    .reduce((said, part, place) => `${said}${part}${'年月日'[place] ?? ''}`, '')

/** A card's number is compared, and broken at the end of a line, four digits at a time. */
const inFours = (text: string) => (/^\d+$/.test(text) ? text.replace(/(\d{4})(?=\d)/g, '$1 ') : text)

/** An answer as one reads it out; undefined when there is none. A place is said by `DivisionName`. */
export function sayAnswer(question: Question, answer: Answers[string] | undefined): string | undefined {
  if (!isAnswered(answer)) return undefined
  const choices = choicesOf(question)
  if (typeof answer === 'boolean') return answer ? '是' : '否'
  if (Array.isArray(answer)) return answer.map((value) => choices[value] ?? value).join('、')
  if (question.kind === 'money') return sayMoney(Number(answer))
  const text = String(answer)
  if (question.kind === 'bankCard') return inFours(text)
  if (question.kind === 'day') return sayDate(text)
  return choices[text] ?? text
}
