import { FactField } from '@/cards/facts/FactField'
import type { Entry } from '@/cards/facts/readAnswer'
import type { Answer } from '@/domain/applications/application'
import { choicesOf, longestOf } from '@/domain/applications/checkAnswers'
import type { PlainDate } from '@/domain/core/plainDate'
import type { VisitQuestion } from '@/domain/visits/questionnaire.schema'
import { Choice } from '@/ui/Choice'
import { TextField } from '@/ui/TextField'

type Props = {
  question: VisitQuestion
  answer: Answer | undefined
  onChange: (answer: Answer) => void
  today: PlainDate
  village: { code: string; name: string }
}

/** One question at the door, by its kind; a place is picked without a network. */
export function VisitField({ question, answer, onChange, today, village }: Props) {
  const label = question.question
  if (question.kind === 'division') return <Place label={label} answer={answer} onChange={onChange} village={village} />
  const kind = picked.find((one) => one === question.kind)
  if (!kind)
    return (
      <TextField
        label={label}
        value={String(answer ?? '')}
        maxLength={longestOf(question)}
        onChange={onChange}
        help={question.help}
      />
    )
  const choices = Object.entries(choicesOf(question)).map(([value, words]) => ({ value, label: words }))
  return (
    <FactField
      question={{ ...question, kind, choices }}
      entry={entryOf(question, answer)}
      onChange={(entry) => onChange(answerOf(question, entry))}
      today={today}
    />
  )
}

/** What isn't typed as it stands. */
const picked = ['set', 'boolean', 'choice', 'day', 'count', 'money'] as const
const FEN = 100

function entryOf({ kind }: VisitQuestion, answer: Answer | undefined): Entry {
  if (kind === 'set') return Array.isArray(answer) ? answer : []
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no'
  if (kind === 'money' && typeof answer === 'number') return String(answer / FEN)
  return String(answer ?? '')
}

/** What can't be a number yet is no answer. */
function answerOf({ kind }: VisitQuestion, entry: Entry): Answer {
  if (Array.isArray(entry)) return entry
  if (kind === 'boolean') return entry === 'yes'
  if (kind !== 'count' && kind !== 'money') return entry
  const digits = entry.replace(/\D/g, '')
  return digits && Number(digits) * (kind === 'money' ? FEN : 1)
}

const ELSEWHERE = ''

type PlaceProps = Pick<Props, 'answer' | 'onChange' | 'village'> & { label: string }

function Place({ label, answer, onChange, village }: PlaceProps) {
  const known = typeof answer === 'string' && answer !== ELSEWHERE && answer !== village.code ? answer : undefined
  const options = [
    { value: village.code, label: `就在${village.name}` },
    ...(known ? [{ value: known, label: '和以前登记的一样' }] : []),
    { value: ELSEWHERE, label: '不在本村，先不填' },
  ]
  const value = answer === undefined ? undefined : String(answer)
  return <Choice label={label} options={options} value={value} onChange={onChange} />
}
