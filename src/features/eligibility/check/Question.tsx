import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { FactField } from '@/cards/facts/FactField'
import { entryOf, readAnswer, type Entry } from '@/cards/facts/readAnswer'
import type { PlainDate } from '@/domain/core/plainDate'
import type { FactQuestion } from '@/domain/eligibility/question'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Inline } from '@/ui/Inline'
import { LinkButton } from '@/ui/LinkButton'
import { Paragraph } from '@/ui/Paragraph'
import { Progress } from '@/ui/Progress'
import { Screen } from '@/ui/Screen'
import { Stack } from '@/ui/Stack'
import { useCalm } from '@/ui/useCalm'
import { OneOf } from './OneOf'
import { progressOf } from './progress'
import type { Check } from './useCheck'

export type Asking = Pick<Check, 'facts' | 'flow' | 'open' | 'answer' | 'skip' | 'back'> & Partial<Pick<Check, 'leave'>>
type Props = {
  title: string
  question: FactQuestion
  check: Asking
  today: PlainDate
  notice?: string
  /** another way on than answering */
  aside?: ReactNode
}

/** One question. One of a few is answered by a tap; anything else is filled in and sent on. */
export function Question({ title, question, check, today, notice, aside }: Props) {
  const { name } = question
  const [entry, setEntry] = useState<Entry>(() => entryOf(question, check.facts[name]))
  const [isTried, setTried] = useState(false)
  const { value, problem } = readAnswer(question, entry, today)
  const isHeld = !useCalm(name)
  const isByTap = question.kind === 'boolean' || question.kind === 'choice'
  const isMended = Boolean(check.leave) && !check.flow.asked.includes(name)
  const goOn = () => (value === undefined ? setTried(true) : check.answer(name, value))
  const tap = (chosen: string) => check.answer(name, question.kind === 'boolean' ? chosen === 'yes' : chosen)
  return (
    <Screen
      title={title}
      notice={notice}
      isNarrow
      footer={
        isByTap ? undefined : (
          <Button isHeld={isHeld} onClick={goOn}>
            {nothingOf(entry) ?? (isMended ? '改好了，重新算' : '下一题')}
          </Button>
        )
      }
    >
      <Stack gap={4}>
        {isMended ? <Paragraph isQuiet>改好后马上重新算。</Paragraph> : <Progress {...progressOf(check, name)} />}
        <Card>
          {isByTap ? (
            <OneOf question={question} chosen={entry} isHeld={isHeld} onChoose={tap} />
          ) : (
            <View className='check__field'>
              <FactField
                question={question}
                entry={entry}
                onChange={setEntry}
                today={today}
                problem={isTried ? problem : undefined}
              />
            </View>
          )}
        </Card>
        <Inline isSpread>
          {check.back && <LinkButton onClick={check.back}>上一题</LinkButton>}
          {check.leave ? (
            <LinkButton onClick={check.leave}>不改这条</LinkButton>
          ) : (
            <LinkButton onClick={() => check.skip(name)}>不清楚，先跳过</LinkButton>
          )}
        </Inline>
        {aside}
      </Stack>
    </Screen>
  )
}

/** With nothing ticked, the button says what that means. */
const nothingOf = (entry: Entry) => (Array.isArray(entry) && entry.length === 0 ? '都不是，下一题' : undefined)
