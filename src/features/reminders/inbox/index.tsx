import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { useMutation, useQuery } from '@/api/hooks'
import { openCase, openPolicy } from '@/cards/routes'
import { ReadProblem } from '@/cards/ReadProblem'
import { useCityNotice } from '@/cards/useCityNotice'
import type { InboxItem } from '@/contract/reminders'
import { sayInstant } from '@/domain/core/plainDate'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Heading } from '@/ui/Heading'
import { Inline } from '@/ui/Inline'
import { LinkButton } from '@/ui/LinkButton'
import { Loading } from '@/ui/Loading'
import { Paragraph } from '@/ui/Paragraph'
import { Screen } from '@/ui/Screen'
import { Stack } from '@/ui/Stack'
import { Tag } from '@/ui/Tag'

export default function Inbox() {
  return (
    <Screen title='消息' isNarrow notice={useCityNotice()}>
      <Messages />
    </Screen>
  )
}

function Messages() {
  const [cursors, setCursors] = useState<(string | undefined)[]>([undefined])
  const first = useQuery('reminders.inbox', {})
  const read = useMutation('reminders.read')
  usePullDownRefresh(() => {
    first.reload()
    Taro.stopPullDownRefresh()
  })
  if (first.problem && !first.data) return <ReadProblem problem={first.problem} onRetry={first.reload} />
  if (!first.data) return <Loading />
  if (first.data.items.length === 0) return <Empty title='还没有消息' text='您的申请有了进展，这里会第一时间告诉您。' />
  const unread = first.data.items.filter((item) => !item.isRead).map(({ id }) => id)
  return (
    <Stack>
      {unread.length > 1 && <LinkButton onClick={() => void read.send({ ids: unread })}>全部标为已读</LinkButton>}
      {cursors.map((cursor, page) => (
        <MessagePage
          key={cursor ?? 'first'}
          cursor={cursor}
          onRead={(id) => void read.send({ ids: [id] })}
          onMore={page === cursors.length - 1 ? (next) => setCursors([...cursors, next]) : undefined}
        />
      ))}
    </Stack>
  )
}

type PageProps = { cursor: string | undefined; onRead: (id: string) => void; onMore?: (next: string) => void }

function MessagePage({ cursor, onRead, onMore }: PageProps) {
  const { data, problem, reload } = useQuery('reminders.inbox', { cursor })
  if (problem && !data) return <ReadProblem problem={problem} onRetry={reload} />
  if (!data) return <Loading lines={3} />
  const { next } = data
  return (
    <Stack>
      {data.items.map((item) => (
        <Message key={item.id} item={item} onRead={() => onRead(item.id)} />
      ))}
      {next && onMore && (
        <Button tone='quiet' onClick={() => onMore(next)}>
          看更早的消息
        </Button>
      )}
    </Stack>
  )
}

function Message({ item, onRead }: { item: InboxItem; onRead: () => void }) {
  const open = () => {
    if (!item.isRead) onRead()
    if (item.applicationId) openCase(item.applicationId)
    else if (item.policyId) openPolicy(item.policyId)
  }
  return (
    <Card onClick={open} label={`${item.isRead ? '' : '未读，'}${item.title}`} tone={item.isRead ? 'plain' : 'brand'}>
      <Stack gap={1}>
        <Inline isSpread>
          <Heading level={3}>{item.title}</Heading>
          {!item.isRead && <Tag tone='brand'>新</Tag>}
        </Inline>
        <Paragraph>{item.text}</Paragraph>
        <Inline isSpread>
          <Paragraph isQuiet>{sayInstant(item.at)}</Paragraph>
          {item.isUndelivered ? (
            <Tag tone='waiting'>{item.delivery}</Tag>
          ) : (
            <Paragraph isQuiet>{item.delivery}</Paragraph>
          )}
        </Inline>
      </Stack>
    </Card>
  )
}
