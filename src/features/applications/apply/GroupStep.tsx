import type { ApplicationView } from '@/contract/applications'
import { isAnswered, type AnswerIssue } from '@/domain/applications/checkAnswers'
import type { FormGroup } from '@/domain/policies/policy.schema'
import { Card } from '@/ui/Card'
import { Stack } from '@/ui/Stack'
import { OfferCard } from './OfferCard'
import { QuestionField } from './QuestionField'
import { isShown, issuesOf } from './steps'
import type { Draft } from './useDraft'

/** Below its own field a question need not be named. */
const sayIssue = ({ code, words }: AnswerIssue) => (code === 'answers_missing' ? '这一项还没填' : words)

type Props = { group: FormGroup; application: ApplicationView; draft: Draft; hasTried: boolean }

/** One group of questions, with what was given before on offer. */
export function GroupStep({ group, application, draft, hasTried }: Props) {
  const issues = issuesOf([group], draft.answers)
  const offers = application.offers.filter(
    ({ kind, key }) =>
      kind === 'answer' && group.questions.some((question) => question.key === key) && !isAnswered(draft.answers[key]),
  )
  return (
    <Stack gap={4}>
      <OfferCard offers={offers} form={application.form} onTake={draft.take} />
      <Card>
        <Stack gap={6}>
          {group.questions.map((question) => {
            const answer = draft.answers[question.key]
            const issue = issues.find(({ key }) => key === question.key)
            const words = issue && isShown(issue, question, answer, hasTried) ? sayIssue(issue) : undefined
            return (
              <QuestionField
                key={question.key}
                question={question}
                answer={answer}
                onChange={(value) => draft.change(question.key, value)}
                problem={issue?.isWarning ? undefined : words}
                warning={issue?.isWarning ? words : undefined}
              />
            )
          })}
        </Stack>
      </Card>
    </Stack>
  )
}
