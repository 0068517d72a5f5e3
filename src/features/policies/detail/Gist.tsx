import { Text } from '@tarojs/components'
import { PolicyMarks } from '@/cards/PolicyMarks'
import { openPolicy } from '@/cards/routes'
import { unbroken } from '@/cards/unbroken'
import { useFollow } from '@/cards/useFollow'
import type { PolicyDetail } from '@/contract/policies'
import { sayDay, type PlainDate } from '@/domain/core/plainDate'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Notice } from '@/ui/Notice'
import { Paragraph } from '@/ui/Paragraph'
import { Row } from '@/ui/Row'
import { Stack } from '@/ui/Stack'

type Props = { detail: PolicyDetail; today: PlainDate }

/** What one gets, in one large line. */
export function Gist({ detail, today }: Props) {
  const { card, policy, original, remindOn } = detail
  const follow = useFollow(card)
  return (
    <Card>
      <Stack>
        <PolicyMarks card={card} />
        <Heading level={1}>{policy.title}</Heading>
        <Text className='policy__headline'>{unbroken(policy.headline)}</Text>
        <Paragraph>{unbroken(policy.summary)}</Paragraph>
        <Paragraph isQuiet>{`${policy.regionName} · ${termOf(detail, today)}`}</Paragraph>
        {warningOf(detail) && <Notice tone='waiting'>{warningOf(detail)}</Notice>}
        {remindOn && <Notice tone='good'>{`已记下：${sayDay(remindOn, today)}提醒您。`}</Notice>}
        {follow.problem && <Notice tone='warm'>{follow.problem.message}</Notice>}
        <Button tone='quiet' isSmall icon='star' onClick={follow.toggle} isBusy={follow.isSending}>
          {card.isFollowed ? '已关注，点此取消' : '关注，有变化告诉我'}
        </Button>
        {original && (
          <Row label='照着这项真实政策编的' detail={original.title} onClick={() => openPolicy(original.id)} />
        )}
      </Stack>
    </Card>
  )
}

function termOf({ policy: { validFrom, validTo } }: PolicyDetail, today: PlainDate): string {
  if (validFrom && validFrom > today) return `${sayDay(validFrom, today)}起`
  if (!validTo) return '没有写明截止日期'
  return `${sayDay(validTo, today)}${validTo < today ? '已截止' : '截止'}`
}

function warningOf({ card }: PolicyDetail): string | undefined {
  if (card.state === 'ended') return '这项政策已经结束，不能再申请。留在这里供您查看，可以看看别的政策。'
  if (card.marks.includes('elsewhere')) return `这是${card.regionName}的政策，本市不受理，只供参考。`
  return undefined
}
