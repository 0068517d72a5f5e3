import { sayMoney } from '../core/money'
import { sayDay, type PlainDate } from '../core/plainDate'
import { factSourceLabel, type KnownFact } from '../eligibility/facts'
import type { Question } from '../policies/policy.schema'
import type { Answer, Answers, Application } from './application'
import { checkAnswers, choicesOf, isAnswered, questionsOf } from './checkAnswers'
import { isSealed, maskAnswer } from './sealed'

/** A submission of before, or what is known from signing in. */
export type Earlier = {
  source: string
  asOf: PlainDate
  answers: Answers
  documents: readonly { key: string; fileIds: readonly string[] }[]
}

export type Offer = {
  key: string
  label: string
  /** in words; sealed answers masked */
  shown: string
  source: string
  asOf: PlainDate
  kind: 'answer' | 'document'
  value?: Answer
  fileIds?: readonly string[]
}

/** 您 2026-05-08 申请一次性创业补贴时填的. */
export const earlierWords = (title: string, asOf: PlainDate) => `您 ${asOf} 申请“${title}”时填的`

/** 您 2026-11-03 走访时说的: a word at the door is told with who said it; the rest by its source, with the day behind it. */
const knownWords = ({ source, asOf, byRelative }: KnownFact): string =>
  source === 'officer' ? `${byRelative ? '家人' : '您'} ${asOf} 走访时说的` : factSourceLabel[source]

/** An answer as one says it. */
export function sayAnswer(question: Question, answer: Answer): string {
  if (isSealed(question)) return maskAnswer(question, answer)
  const choices = choicesOf(question)
  if (Array.isArray(answer)) return answer.map((value) => choices[value] ?? value).join('、')
  if (typeof answer === 'boolean') return answer ? '是' : '否'
  if (question.kind === 'money') return sayMoney(Number(answer))
  if (question.kind === 'day') return sayDay(String(answer), '')
  return choices[String(answer)] ?? String(answer)
}

const newest = (offers: Offer[]) => [...offers].sort((one, other) => (one.asOf < other.asOf ? 1 : -1))[0]
const isValid = (question: Question, answer: Answer) =>
  checkAnswers([{ key: '', title: '', questions: [question] }], { [question.key]: answer }).every(
    ({ isWarning }) => isWarning,
  )

function answerOffer(question: Question, earlier: readonly Earlier[], known: readonly KnownFact[]): Offer | undefined {
  const given = earlier.map(({ source, asOf, answers }) => ({ source, asOf, value: answers[question.key] }))
  const facts = known
    .filter(({ name }) => name === question.fact)
    .map((fact) => ({ source: knownWords(fact), asOf: fact.asOf, value: fact.value }))
  const usable = [...given, ...facts].flatMap(({ source, asOf, value }) =>
    isAnswered(value) && isValid(question, value)
      ? [{ key: question.key, label: question.label, shown: sayAnswer(question, value), source, asOf, value }]
      : [],
  )
  return newest(usable.map((offer) => ({ ...offer, kind: 'answer' as const })))
}

type Form = Pick<Application, 'programme' | 'answers' | 'presentKeys'>

function documentOffers({ programme, presentKeys }: Form, earlier: readonly Earlier[]): Offer[] {
  const open = programme.documents.filter(({ key }) => !presentKeys.includes(key))
  return open.flatMap(({ key, name, maxPages }) => {
    const held = earlier.flatMap(({ source, asOf, documents }) => {
      const fileIds = documents.find((document) => document.key === key)?.fileIds ?? []
      return fileIds.length ? [{ source, asOf, fileIds: fileIds.slice(0, maxPages) }] : []
    })
    const offers = held.map((pages) => ({
      key,
      label: name,
      shown: `${pages.fileIds.length} 页`,
      kind: 'document' as const,
      ...pages,
    }))
    return newest(offers) ?? []
  })
}

/** What was given before and isn't there yet, the newest of each, with where it comes from. Asked once, never again. */
export function offersFor(form: Form, earlier: readonly Earlier[], known: readonly KnownFact[]): Offer[] {
  const open = questionsOf(form.programme.form).filter(({ key }) => !isAnswered(form.answers[key]))
  const answers = open.flatMap((question) => answerOffer(question, earlier, known) ?? [])
  return [...answers, ...documentOffers(form, earlier)]
}
