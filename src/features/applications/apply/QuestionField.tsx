import { DivisionField } from '@/cards/DivisionField'
import type { Answers } from '@/contract/applications'
import { choicesOf, longestOf } from '@/domain/applications/checkAnswers'
import type { Question, QuestionKind } from '@/domain/policies/policy.schema'
import { Choice } from '@/ui/Choice'
import { Choices } from '@/ui/Choices'
import { DateField } from '@/ui/DateField'
import { Select } from '@/ui/Select'
import { TextArea } from '@/ui/TextArea'
import { TextField, type TextFieldProps } from '@/ui/TextField'
import { MaskedField } from './MaskedField'
import { MoneyField } from './MoneyField'
import { isMasked } from './steps'

type Answer = Answers[string]
type Props = {
  question: Question
  answer: Answer | undefined
  onChange: (answer: Answer) => void
  problem?: string
  warning?: string
}
type Field = Pick<TextFieldProps, 'label' | 'help' | 'problem' | 'warning' | 'isRequired'>

const MANY = 6
const YES_NO = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
]

type Typing = { kind: TextFieldProps['kind']; clean: (text: string) => Answer }
const digits = (text: string) => text.replace(/\D/g, '')
const codeLetters = (text: string) => text.replace(/\s/g, '').toUpperCase()
const asTyped = (text: string) => text
const typing: Partial<Record<QuestionKind, Typing>> = {
  text: { kind: 'text', clean: asTyped },
  count: { kind: 'digits', clean: (text) => (digits(text) ? Number(digits(text)) : '') },
  residentId: { kind: 'residentId', clean: codeLetters },
  creditCode: { kind: 'text', clean: codeLetters },
  phone: { kind: 'phone', clean: digits },
  bankCard: { kind: 'digits', clean: digits },
}
const textOf = (answer: Answer | undefined) => (answer === undefined ? '' : String(answer))

/** One question of the form, by its kind. */
export function QuestionField({ question, answer, onChange, problem, warning }: Props) {
  const { kind, label, help, isRequired } = question
  const field: Field = { label, help, problem, warning, isRequired }
  const typed = typing[kind]
  if (isMasked(question, answer)) return <MaskedField label={label} masked={answer} onReplace={() => onChange('')} />
  if (typed)
    return (
      <TextField
        {...field}
        kind={typed.kind}
        value={textOf(answer)}
        maxLength={longestOf(question)}
        onChange={(text) => onChange(typed.clean(text))}
      />
    )
  if (kind === 'longText')
    return <TextArea {...field} value={textOf(answer)} maxLength={longestOf(question)} onChange={onChange} />
  if (kind === 'money') return <MoneyField {...field} fen={answer} onChange={onChange} />
  if (kind === 'day') return <DateField {...field} value={textOf(answer)} onChange={onChange} />
  if (kind === 'division') return <DivisionField {...field} value={textOf(answer)} onChange={onChange} />
  return <Chosen question={question} field={field} answer={answer} onChange={onChange} />
}

type ChosenProps = Pick<Props, 'question' | 'answer' | 'onChange'> & { field: Field }

function Chosen({ question, field, answer, onChange }: ChosenProps) {
  const options = Object.entries(choicesOf(question)).map(([value, label]) => ({ value, label }))
  if (question.kind === 'boolean') {
    const value = typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : undefined
    // 是 and 否 answer a question, not a noun.
    const asked = field.help ? { ...field, label: field.help, help: undefined } : field
    return <Choice {...asked} options={YES_NO} value={value} onChange={(said) => onChange(said === 'yes')} />
  }
  if (question.kind === 'set')
    return <Choices {...field} options={options} value={Array.isArray(answer) ? answer : []} onChange={onChange} />
  const One = options.length > MANY ? Select : Choice
  return <One {...field} options={options} value={textOf(answer)} onChange={onChange} />
}
