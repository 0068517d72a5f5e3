import { useState } from 'react'
import { useQuery } from '@/api/hooks'
import { ReadProblem } from '@/cards/ReadProblem'
import { useCityNotice } from '@/cards/useCityNotice'
import { Empty } from '@/ui/Empty'
import { Loading } from '@/ui/Loading'
import { Screen } from '@/ui/Screen'
import { Segments } from '@/ui/Segments'
import { Stack } from '@/ui/Stack'
import { AnswerCard } from './AnswerCard'
import { CallCard } from './CallCard'

const parts = [
  { value: 'questions', label: '群众提问' },
  { value: 'calls', label: '电话任务' },
] as const

export default function HelpDesk() {
  const [part, setPart] = useState<'questions' | 'calls'>('questions')
  return (
    <Screen title='群众提问与电话任务' isNarrow notice={useCityNotice()}>
      <Stack gap={4}>
        <Segments label='看哪一种' options={parts} value={part} onChange={setPart} />
        {part === 'questions' ? <Questions /> : <Calls />}
      </Stack>
    </Screen>
  )
}

function Questions() {
  const { data, problem, reload } = useQuery('help.desk')
  if (problem && !data) return <ReadProblem problem={problem} onRetry={reload} />
  if (!data) return <Loading />
  if (data.items.length === 0)
    return <Empty title='没有等回复的提问' text='群众从政策页、申请页问的问题会出现在这里。' />
  return (
    <Stack>
      {data.items.map((request) => (
        <AnswerCard key={request.id} request={request} />
      ))}
    </Stack>
  )
}

function Calls() {
  const { data, problem, reload } = useQuery('reminders.callTasks')
  if (problem && !data) return <ReadProblem problem={problem} onRetry={reload} />
  if (!data) return <Loading />
  if (data.items.length === 0) return <Empty title='没有电话任务' text='微信和短信都没送到的提醒，会请您打个电话。' />
  return (
    <Stack>
      {data.items.map((task) => (
        <CallCard key={task.id} task={task} />
      ))}
    </Stack>
  )
}
