import type { Answers, ApplicationView, CaseDocument } from '@/contract/applications'
import { issuesOf, stepsOf, type Step } from './steps'

/** What still keeps the application from being submitted, step by step, in words. */
export type Gap = { step: Step; words: string }

const namesOf = (documents: readonly CaseDocument[]) => documents.map(({ spec }) => spec.name).join('、')

/** The documents that must be there before one submits: the main ones, or all where no undertaking is possible. */
export function neededFirst({ documents, undertakingText }: ApplicationView): CaseDocument[] {
  const missing = documents.filter(({ isMissing }) => isMissing)
  return undertakingText ? missing.filter(({ spec }) => spec.requirement === 'main') : missing
}

export function gapsOf(application: ApplicationView, answers: Answers): Gap[] {
  return stepsOf(application).flatMap((step) => {
    if (step.group) {
      const faults = issuesOf([step.group], answers).filter(({ isWarning }) => !isWarning)
      return faults.length ? [{ step, words: `${step.title}：${faults.map(({ label }) => label).join('、')}` }] : []
    }
    const needed = step.key === 'documents' ? neededFirst(application) : []
    return needed.length ? [{ step, words: `还差材料：${namesOf(needed)}` }] : []
  })
}

/** Whether an undertaking has to be signed: nothing but deferrable documents is missing. */
export function needsUndertaking(application: ApplicationView): boolean {
  return Boolean(application.undertakingText) && application.documents.some(({ isMissing }) => isMissing)
}
