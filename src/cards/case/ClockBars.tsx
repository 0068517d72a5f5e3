import { Text, View } from '@tarojs/components'
import type { ApplicationView, ClocksView } from '@/contract/applications'
import { sayDay, type PlainDate } from '@/domain/core/plainDate'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Paragraph } from '@/ui/Paragraph'
import { Progress } from '@/ui/Progress'
import { Stack } from '@/ui/Stack'
import './ClockBars.scss'
import { stretchesOf } from './stretches'

type Status = ApplicationView['status']
type Props = { clocks: ClocksView; status: Status; today: PlainDate; isMine: boolean }
type Legal = NonNullable<ClocksView['legal']>

/** Both clocks: how long the office still has, and how long the person has waited, by who held the case. */
export function ClockBars({ clocks, status, today, isMine }: Props) {
  const { legal, person } = clocks
  if (!legal && !person) return null
  return (
    <Card>
      <Stack gap={6}>
        {legal && (
          <Stack gap={2}>
            <Heading level={3}>办理时限</Heading>
            <Progress
              value={legal.used}
              max={legal.limit}
              label={sayCount(legal)}
              tone={legal.isOverdue ? 'warm' : 'brand'}
            />
            <Paragraph isQuiet>{sayLimit(legal, status, today)}</Paragraph>
          </Stack>
        )}
        {person && <WaitBar clocks={clocks} person={person} today={today} isMine={isMine} />}
      </Stack>
    </Card>
  )
}

function sayCount({ used, limit, isOverdue, state }: Legal): string {
  if (isOverdue) return `已超时 ${used - limit} 个工作日（时限 ${limit} 个工作日）`
  if (state === 'stopped') return `用了 ${used} 个工作日，时限 ${limit} 个工作日`
  return used === 0 ? `已受理，共 ${limit} 个工作日，明天起算` : `第 ${used}/${limit} 个工作日`
}

/** A limit ends with the decision, or with a case on which nobody decided any more. */
const undecided: Partial<Record<Status, string>> = {
  withdrawn: '申请人撤回了申请，时限到此为止',
  terminated: '到期没有补齐材料，申请已终止，时限到此为止',
}

function sayLimit(legal: Legal, status: Status, today: PlainDate): string {
  const { state, dueOn, isEstimate, isOverdue, pausedBecause, daysLeft } = legal
  if (state === 'stopped') return undecided[status] ?? '已经作出决定，时限到此为止'
  if (state === 'paused') return `计时暂停：${pausedBecause ?? '等待其他程序'}。恢复后继续计算。`
  if (isOverdue) return '已经提醒上级督办'
  const day = `${sayDay(dueOn, today)}前作出决定，还有 ${daysLeft} 个工作日`
  return isEstimate ? `${day}（预计，以国务院安排为准）` : day
}

type Wait = Omit<Props, 'status'> & { person: NonNullable<ClocksView['person']> }

function WaitBar({ clocks, person, today, isMine }: Wait) {
  const stretches = stretchesOf(clocks.intervals, isMine)
  const words = person.endedOn
    ? `从提交到 ${sayDay(person.endedOn, today)}，一共 ${person.days} 天`
    : `从提交到今天，${person.days === 0 ? '第一天' : `${person.days} 天`}`
  return (
    <Stack gap={2}>
      <Heading level={3}>{isMine ? '您等了多久' : '申请人等了多久'}</Heading>
      <Text className='clock-bars__words'>{words}</Text>
      <View className='clock-bars__track' aria-hidden='true'>
        {stretches.map(({ key, days, who }) => (
          <View key={key} className={`clock-bars__part clock-bars__part--${who}`} style={{ flexGrow: days * 3 + 1 }} />
        ))}
      </View>
      <View aria-role='list'>
        {stretches.map(({ key, who, words: said }) => (
          <View key={key} className='clock-bars__line' aria-role='listitem'>
            <View className={`clock-bars__dot clock-bars__part--${who}`} aria-hidden='true' />
            <Text>{said}</Text>
          </View>
        ))}
      </View>
    </Stack>
  )
}
