import { View } from '@tarojs/components'
import type { Answers } from '@/contract/applications'
import type { PlainDate } from '@/domain/core/plainDate'
import type { FormGroup, Question } from '@/domain/policies/policy.schema'
import { Row } from '@/ui/Row'
import { DivisionName } from '../DivisionName'
import { sayAnswer } from './sayAnswer'

type Props = { group: FormGroup; answers: Answers; today: PlainDate }

/** The answers of one group, question by question. */
export function AnswerList({ group, answers, today }: Props) {
  return (
    <View>
      {group.questions.map((question) => (
        <Row key={question.key} label={question.label} value={valueOf(question, answers[question.key], today)} />
      ))}
    </View>
  )
}

function valueOf(question: Question, answer: Answers[string] | undefined, today: PlainDate) {
  if (question.kind === 'division' && answer) return <DivisionName code={String(answer)} />
  return sayAnswer(question, answer, today) ?? (question.isRequired ? '还没填' : '没有填')
}
