import * as z from 'zod'
import { SourceMark } from '../eligibility/criterion.schema'
import { FormGroup, Question } from '../policies/policy.schema'

/** Asked only where another answer is one of these. */
const OnlyIf = z.object({ key: z.string(), is: z.array(z.union([z.string(), z.boolean()])).min(1) })

/** One question at the door: `label` names it in a list, `question` is what the officer says. With `fact`, the answer states it. */
export const VisitQuestion = Question.extend({ question: z.string(), onlyIf: OnlyIf.optional() })
export type VisitQuestion = z.infer<typeof VisitQuestion>

/** 摸底问卷: one version of it. What has been asked never changes; other questions are another version. */
export const Questionnaire = z.object({
  version: z.int().min(1),
  title: z.string(),
  source: z.string(),
  mark: SourceMark.optional(),
  groups: z.array(FormGroup.extend({ questions: z.array(VisitQuestion).min(1) })).min(1),
})
export type Questionnaire = z.infer<typeof Questionnaire>
