import type { Answers } from '@/contract/applications'
import { choicesOf, isAnswered } from '@/domain/applications/checkAnswers'
import { sayMoney } from '@/domain/core/money'
import { isPlainDate, sayDay, type PlainDate } from '@/domain/core/plainDate'
import type { Question } from '@/domain/policies/policy.schema'

/** An answer as one reads it out; undefined when there is none. A place is said by `DivisionName`. */
export function sayAnswer(
  question: Question,
  answer: Answers[string] | undefined,
  today: PlainDate,
): string | undefined {
  if (!isAnswered(answer)) return undefined
  const choices = choicesOf(question)
  if (typeof answer === 'boolean') return answer ? '是' : '否'
  if (Array.isArray(answer)) return answer.map((value) => choices[value] ?? value).join('、')
  if (question.kind === 'money') return sayMoney(Number(answer))
  const text = String(answer)
  if (question.kind === 'day') return isPlainDate(text) ? sayDay(text, today) : text
  return choices[text] ?? text
}
