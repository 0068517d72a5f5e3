import { useState } from 'react'
import { Pages } from '@/cards/Pages'
import { useToday } from '@/cards/useToday'
import type { Followed } from '@/contract/needs'
import { dayOf, daysBetween, type PlainDate } from '@/domain/core/plainDate'
import { needKinds, needLabel, type NeedKind } from '@/domain/needs/need'
import { segmentLabel, segments, type Segment } from '@/domain/needs/segmentOf'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Heading } from '@/ui/Heading'
import { Inline } from '@/ui/Inline'
import { Paragraph } from '@/ui/Paragraph'
import { Segments } from '@/ui/Segments'
import { Select } from '@/ui/Select'
import { Stack } from '@/ui/Stack'
import { Tag } from '@/ui/Tag'

const stages = [
  { value: 'waiting', label: '等着答复' },
  { value: 'done', label: '其他人' },
] as const
type Stage = (typeof stages)[number]['value']
const EVERY = 'all'
const kinds = [
  { value: EVERY, label: '什么需要都看' },
  ...needKinds.map((value) => ({ value, label: `需要${needLabel(value)}` })),
]
const wishes = [
  { value: EVERY, label: '什么打算都看' },
  ...segments.map((value) => ({ value, label: segmentLabel[value] })),
]
const nothing = {
  waiting: { title: '没有等答复的', text: '村干部走访时记下的需要，会按住处和人数分到这里。' },
  done: { title: '还没有人', text: '想创业的乡亲会分给您一对一帮办。' },
}

type Props = { chosen?: string | undefined; onChoose: (personId: string) => void }

/** The longest waiting first. */
export function FollowedList({ chosen, onChoose }: Props) {
  const today = useToday()
  const [stage, setStage] = useState<Stage>('waiting')
  const [kind, setKind] = useState<string>(EVERY)
  const [segment, setSegment] = useState<string>(EVERY)
  const asked = {
    stage,
    ...(stage === 'waiting' && kind !== EVERY && { kind: kind as NeedKind }),
    ...(segment !== EVERY && { segment: segment as Segment }),
  }
  return (
    <Stack gap={4}>
      <Segments label='看哪些人' options={stages} value={stage} onChange={setStage} />
      {stage === 'waiting' && <Select label='按需要挑' options={kinds} value={kind} onChange={setKind} />}
      <Select label='按打算挑' options={wishes} value={segment} onChange={setSegment} />
      <Pages path='needs.desk' input={asked} more='看后面的人' empty={<Empty {...nothing[stage]} />}>
        {(people) => (
          <Stack>
            {people.map((person) => (
              <PersonCard
                key={person.personId}
                person={person}
                today={today}
                isSelected={person.personId === chosen}
                onClick={() => onChoose(person.personId)}
              />
            ))}
          </Stack>
        )}
      </Pages>
    </Stack>
  )
}

type CardProps = { person: Followed; today: PlainDate; isSelected: boolean; onClick: () => void }

function PersonCard({ person, today, isSelected, onClick }: CardProps) {
  const { name, divisionName, segment, open, waitingSince } = person
  const wants = open.map(needLabel).join('、')
  return (
    <Card
      isSelected={isSelected}
      label={`${name}，${wants ? `需要${wants}` : segmentLabel[segment]}`}
      onClick={onClick}
    >
      <Stack gap={1}>
        <Inline isSpread>
          <Heading level={3}>{name}</Heading>
          {waitingSince && <Tag tone='waiting'>{sayWaiting(daysBetween(dayOf(waitingSince), today))}</Tag>}
        </Inline>
        <Paragraph isQuiet>{divisionName}</Paragraph>
        <Paragraph>{segmentLabel[segment]}</Paragraph>
        {wants && <Paragraph>{`需要：${wants}`}</Paragraph>}
      </Stack>
    </Card>
  )
}

const sayWaiting = (days: number) => (days > 0 ? `等了 ${days} 天` : '今天说的')
