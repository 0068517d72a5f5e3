import type { Answers, ApplicationView, CaseDocument } from '@/contract/applications'
import { issuesOf, stepsOf, type Step } from './steps'

/** What still keeps the application from being submitted, step by step, in words. */
export type Gap = { step: Step; words: string }

const namesOf = (documents: readonly CaseDocument[]) => documents.map(({ spec }) => spec.name).join('、')

const NAMED = 3

/** `姓名、手机号`, and of a long list the first ones and how many: the step itself shows them all. */
function sayLabels(labels: readonly string[]): string {
  if (labels.length <= NAMED + 1) return labels.join('、')
  return `${labels.slice(0, NAMED).join('、')}等 ${labels.length} 项`
}

/** The documents that must be there before one submits: the main ones, or all where no undertaking is possible. */
export function neededFirst({ documents, undertakingText }: ApplicationView): CaseDocument[] {
  const missing = documents.filter(({ isMissing }) => isMissing)
  return undertakingText ? missing.filter(({ spec }) => spec.requirement === 'main') : missing
}

export function gapsOf(application: ApplicationView, answers: Answers): Gap[] {
  return stepsOf(application).flatMap((step) => {
    if (step.group) {
      const faults = issuesOf([step.group], answers).filter(({ isWarning }) => !isWarning)
      return faults.length ? [{ step, words: `${step.title}：${sayLabels(faults.map(({ label }) => label))}` }] : []
    }
    const needed = step.key === 'documents' ? neededFirst(application) : []
    return needed.length ? [{ step, words: `还差材料：${namesOf(needed)}` }] : []
  })
}

/** Whether an undertaking has to be signed: nothing but deferrable documents is missing. */
export function needsUndertaking(application: ApplicationView): boolean {
  return Boolean(application.undertakingText) && application.documents.some(({ isMissing }) => isMissing)
}
