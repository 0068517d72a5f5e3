import Taro from '@tarojs/taro'
import { useMutation } from '@/api/hooks'
import type { CallTask } from '@/contract/reminders'
import { sayInstant } from '@/domain/core/plainDate'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Inline } from '@/ui/Inline'
import { Notice } from '@/ui/Notice'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'

/** A message that reached nobody: a person calls. */
export function CallCard({ task }: { task: CallTask }) {
  return (
    <Card>
      <Stack>
        <Heading level={3}>{task.name}</Heading>
        <Paragraph isQuiet>
          {task.divisionName} · {sayInstant(task.since)}起
        </Paragraph>
        <Paragraph>
          {task.isDone ? '打过了：' : '请转告：'}
          {task.text}
        </Paragraph>
        {!task.isDone && <CallButtons task={task} />}
      </Stack>
    </Card>
  )
}

function CallButtons({ task }: { task: CallTask }) {
  const finish = useMutation('reminders.finishCall')
  const end = (outcome: 'reached' | 'notReached') => void finish.send({ id: task.id, outcome })
  return (
    <Stack>
      <Button tone='plain' icon='phone' onClick={() => void Taro.makePhoneCall({ phoneNumber: task.phone })}>
        {`拨打 ${task.phone}`}
      </Button>
      {finish.problem && <Notice tone='warm'>{finish.problem.message}</Notice>}
      <Inline gap={3}>
        <Button isSmall label={`已转告${task.name}`} onClick={() => end('reached')} isBusy={finish.isSending}>
          已转告
        </Button>
        <Button
          isSmall
          tone='quiet'
          label={`没打通${task.name}`}
          onClick={() => end('notReached')}
          isBusy={finish.isSending}
        >
          没打通
        </Button>
      </Inline>
    </Stack>
  )
}
