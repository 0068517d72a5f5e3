import type { FactQuestion } from '@/domain/eligibility/question'
import { Button } from '@/ui/Button'
import { Heading } from '@/ui/Heading'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'
import type { Entry } from '@/cards/facts/readAnswer'

type Props = { question: FactQuestion; chosen: Entry; isHeld: boolean; onChoose: (value: string) => void }

const yesNo = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '不是' },
]

/** One of a few, answered by one tap. */
export function OneOf({ question, chosen, isHeld, onChoose }: Props) {
  const options = question.kind === 'boolean' ? yesNo : question.choices
  return (
    <Stack gap={3}>
      <Heading level={1}>{question.question}</Heading>
      {question.help && <Paragraph isQuiet>{question.help}</Paragraph>}
      {options.map(({ value, label }) => (
        <Button
          key={value}
          tone={value === chosen ? 'plain' : 'quiet'}
          icon={value === chosen ? 'check' : undefined}
          label={value === chosen ? `${label}（上次选的）` : undefined}
          isHeld={isHeld}
          onClick={() => onChoose(value)}
        >
          {label}
        </Button>
      ))}
    </Stack>
  )
}
