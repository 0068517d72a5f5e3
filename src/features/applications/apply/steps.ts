import type { Answers, ApplicationView } from '@/contract/applications'
import { checkAnswers, isAnswered, type AnswerIssue } from '@/domain/applications/checkAnswers'
import type { FormGroup, Question } from '@/domain/policies/policy.schema'

export type Step = { key: string; title: string; group?: FormGroup }
export const DOCUMENTS = 'documents'
export const REVIEW = 'review'

/** One question group to a screen, then the documents, then the sheet that shows everything. */
export function stepsOf({ form, documents }: Pick<ApplicationView, 'form' | 'documents'>): Step[] {
  return [
    ...form.map((group) => ({ key: group.key, title: group.title, group })),
    ...(documents.length ? [{ key: DOCUMENTS, title: '上传材料' }] : []),
    { key: REVIEW, title: '核对并提交' },
  ]
}

const sealed: readonly Question['kind'][] = ['residentId', 'phone', 'bankCard']

/** A number that the server keeps sealed comes back masked: it was checked when it was given. */
export function isMasked({ kind }: Question, answer: Answers[string] | undefined): answer is string {
  return sealed.includes(kind) && typeof answer === 'string' && answer.includes('*')
}

/** What is wrong with the answers of a form, leaving aside what came back masked. */
export function issuesOf(form: readonly FormGroup[], answers: Answers): AnswerIssue[] {
  const questions = form.flatMap((group) => group.questions)
  return checkAnswers(form, answers).filter(
    ({ key }) => !questions.some((question) => question.key === key && isMasked(question, answers[key])),
  )
}

const enough: Partial<Record<Question['kind'], number>> = { residentId: 18, creditCode: 18, phone: 11, bankCard: 12 }

/** Whether to speak of it yet: not while one is still typing a number, not of what is empty before one asked to go on. */
export function isShown(
  { code }: AnswerIssue,
  { kind }: Question,
  answer: Answers[string] | undefined,
  hasTried: boolean,
) {
  if (hasTried) return true
  return code !== 'answers_missing' && isAnswered(answer) && String(answer).length >= (enough[kind] ?? 1)
}

export function isStepDone(step: Step, { documents }: Pick<ApplicationView, 'documents'>, answers: Answers): boolean {
  if (step.group) return issuesOf([step.group], answers).every(({ isWarning }) => isWarning)
  if (step.key === DOCUMENTS) return documents.every(({ isMissing }) => !isMissing)
  return false
}

/** Where one goes on: the first step that isn't done. */
export function firstOpenStep(application: Pick<ApplicationView, 'form' | 'documents'>, answers: Answers): number {
  const steps = stepsOf(application)
  const open = steps.findIndex((step) => !isStepDone(step, application, answers))
  return open < 0 ? steps.length - 1 : open
}
