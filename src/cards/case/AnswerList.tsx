import { Text, View } from '@tarojs/components'
import type { Answers } from '@/contract/applications'
import type { FormGroup, Question } from '@/domain/policies/policy.schema'
import { DivisionName } from '../DivisionName'
import './AnswerList.scss'
import { sayAnswer } from './sayAnswer'

type Props = { group: FormGroup; answers: Answers }

/** The answers of one group, question by question. */
export function AnswerList({ group, answers }: Props) {
  return (
    <View>
      {group.questions.map((question) => (
        <View key={question.key} className='answer-list__line'>
          <Text className='answer-list__label'>{question.label}</Text>
          <View className='answer-list__value'>{valueOf(question, answers[question.key])}</View>
        </View>
      ))}
    </View>
  )
}

function valueOf(question: Question, answer: Answers[string] | undefined) {
  if (question.kind === 'division' && answer) return <DivisionName code={String(answer)} />
  return sayAnswer(question, answer) ?? (question.isRequired ? '还没填' : '没有填')
}
