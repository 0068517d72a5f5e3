import type { PlainDate } from '@/domain/core/plainDate'
import type { FactQuestion } from '@/domain/eligibility/question'
import { Choice } from '@/ui/Choice'
import { Choices } from '@/ui/Choices'
import { DateField } from '@/ui/DateField'
import { TextField } from '@/ui/TextField'
import { DivisionField } from '../DivisionField'
import type { Entry } from './readAnswer'

type Props = {
  question: Omit<FactQuestion, 'name'>
  entry: Entry
  onChange: (entry: Entry) => void
  today: PlainDate
  problem?: string
}

const yesNo = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '不是' },
]

/** One fact, asked with what suits it: a number, a day, one of a few, several of many, a place. */
export function FactField({ question, entry, onChange, today, problem }: Props) {
  const shared = { label: question.question, help: question.help, problem, isRequired: true, onChange }
  const text = Array.isArray(entry) ? '' : entry
  switch (question.kind) {
    case 'set':
      return <Choices {...shared} options={question.choices} value={Array.isArray(entry) ? entry : []} />
    case 'boolean':
      return <Choice {...shared} options={yesNo} value={text} />
    case 'choice':
      return <Choice {...shared} options={question.choices} value={text} />
    case 'day':
      return <DateField {...shared} value={text} max={today} />
    case 'division':
      return <DivisionField {...shared} value={text} digits={6} mayBeOutside />
    case 'count':
    case 'money':
      return (
        <TextField
          {...shared}
          value={text}
          kind={question.kind === 'money' ? 'decimal' : 'digits'}
          maxLength={12}
          help={question.help ?? (question.unit && `单位：${question.unit}`)}
        />
      )
  }
}
