import { useState } from 'react'
import type { Answers } from '@/contract/applications'
import type { Household } from '@/contract/visits'
import { isAnswered } from '@/domain/applications/checkAnswers'
import { lastAnswers, prefill } from '@/domain/visits/prefill'
import { questionsFor } from '@/domain/visits/questionnaire'
import type { Questionnaire } from '@/domain/visits/questionnaire.schema'
import type { VisitedPerson } from '@/domain/visits/visit'
import type { HeldVillage } from '@/offline/heldDay'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Paragraph } from '@/ui/Paragraph'
import { Segments } from '@/ui/Segments'
import { Stack } from '@/ui/Stack'
import { phoneDesk } from '../phoneDesk'
import { VisitField } from '../VisitField'

type Props = {
  person: VisitedPerson
  questionnaire: Questionnaire
  place: { household: Household; village: HeldVillage }
  onChange: (answers: Answers) => void
}

/** The questionnaire, one group at a time; what is known already is taken over by one tap. */
export function Asked({
  person: { personId, answers },
  questionnaire,
  place: { household, village },
  onChange,
}: Props) {
  const [at, setAt] = useState(questionnaire.groups[0]?.key ?? '')
  const known = household.members.find((one) => one.personId === personId)?.known ?? {}
  const offered = prefill(questionnaire, known, lastAnswers(phoneDesk.recordsOf(household), personId))
  const open = Object.keys(offered).filter((key) => !isAnswered(answers[key])).length
  const arising = questionsFor(questionnaire, answers)
  const group = questionnaire.groups.find(({ key }) => key === at)
  const asked = arising.filter(({ key }) => group?.questions.some((question) => question.key === key))
  return (
    <Stack gap={4}>
      {open > 0 && (
        <Card tone='informing'>
          <Stack>
            <Paragraph>{`以前知道的有 ${open} 项。问一声“情况有没有变”，没变就点一下，变了的再改。`}</Paragraph>
            <Button onClick={() => onChange({ ...offered, ...answers })}>和上次一样</Button>
          </Stack>
        </Card>
      )}
      <Segments
        label='问哪一部分'
        options={questionnaire.groups.map(({ key, title }) => ({ value: key, label: title }))}
        value={at}
        onChange={setAt}
      />
      <Card>
        <Stack gap={6}>
          <Paragraph isQuiet>不方便说的可以空着。</Paragraph>
          {asked.map((question) => (
            <VisitField
              key={question.key}
              question={question}
              answer={answers[question.key]}
              onChange={(answer) => onChange({ ...answers, [question.key]: answer })}
              today={phoneDesk.today()}
              village={village}
            />
          ))}
        </Stack>
      </Card>
    </Stack>
  )
}
