import { OUTSIDE } from '@/cards/DivisionField'
import type { FactQuestion } from '@/domain/eligibility/question'
import type { Policy } from '@/domain/policies/policy.schema'

/** Of a policy of another place, whose divisions aren't ours, a place is only asked as being there or not. */
export function elsewhereChoices(question: FactQuestion, { region, regionName }: Policy): FactQuestion {
  if (question.kind !== 'division') return question
  const choices = [
    { value: region, label: `在${regionName}` },
    { value: OUTSIDE, label: `不在${regionName}` },
  ]
  return { ...question, kind: 'choice', choices }
}
