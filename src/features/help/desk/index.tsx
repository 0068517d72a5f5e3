import { useState, type ReactNode } from 'react'
import { OnlyFor } from '@/cards/OnlyFor'
import { Pages } from '@/cards/Pages'
import { useCityNotice } from '@/cards/useCityNotice'
import { Empty } from '@/ui/Empty'
import { Disclosure } from '@/ui/Disclosure'
import { Paragraph } from '@/ui/Paragraph'
import { Screen } from '@/ui/Screen'
import { Segments } from '@/ui/Segments'
import { Stack } from '@/ui/Stack'
import { AskedCard } from '../AskedCard'
import { AnswerCard } from './AnswerCard'
import { CallCard } from './CallCard'

const parts = [
  { value: 'questions', label: '群众提问' },
  { value: 'calls', label: '电话任务' },
] as const

export default function HelpDesk() {
  return (
    <Screen title='群众提问与电话任务' isNarrow notice={useCityNotice()}>
      <OnlyFor roles={['villageOfficer', 'specialist', 'reviewer']}>
        <Parts />
      </OnlyFor>
    </Screen>
  )
}

function Parts() {
  const [part, setPart] = useState<'questions' | 'calls'>('questions')
  return (
    <Stack gap={4}>
      <Segments label='看哪一种' options={parts} value={part} onChange={setPart} />
      {part === 'questions' ? <Questions /> : <Calls />}
    </Stack>
  )
}

function Questions() {
  const nothing = <Empty title='没有等回复的提问' text='群众从政策页、申请页问的问题会出现在这里。' />
  return (
    <Stack gap={6}>
      <QuestionPages stage='waiting' empty={nothing} />
      <Disclosure title='已经回复的'>
        <QuestionPages stage='done' empty={<Paragraph isQuiet>还没有回复过。</Paragraph>} />
      </Disclosure>
    </Stack>
  )
}

type PagesProps = { stage: 'waiting' | 'done'; empty: ReactNode }

const QuestionPages = ({ stage, empty }: PagesProps) => (
  <Pages path='help.desk' input={{ stage }} more='看后面的提问' empty={empty}>
    {(items) => (
      <Stack>
        {items.map((request) =>
          request.answer ? (
            <AskedCard key={request.id} request={request} name={request.askedBy} />
          ) : (
            <AnswerCard key={request.id} request={request} />
          ),
        )}
      </Stack>
    )}
  </Pages>
)

function Calls() {
  const nothing = <Empty title='没有电话任务' text='微信和短信都没送到的提醒，会请您打个电话。' />
  return (
    <Stack gap={6}>
      <CallPages stage='waiting' empty={nothing} />
      <Disclosure title='这一天里打过的'>
        <CallPages stage='done' empty={<Paragraph isQuiet>这一天里还没有打过。</Paragraph>} />
      </Disclosure>
    </Stack>
  )
}

const CallPages = ({ stage, empty }: PagesProps) => (
  <Pages path='reminders.callTasks' input={{ stage }} more='看后面的电话任务' empty={empty}>
    {(items) => (
      <Stack>
        {items.map((task) => (
          <CallCard key={task.id} task={task} />
        ))}
      </Stack>
    )}
  </Pages>
)
