import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { readAgain, useMutation, useQuery } from '@/api/hooks'
import { Pages } from '@/cards/Pages'
import { openAsk, openCase, openPolicy } from '@/cards/routes'
import { useCityNotice } from '@/cards/useCityNotice'
import type { InboxItem } from '@/contract/reminders'
import { sayInstant } from '@/domain/core/plainDate'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Heading } from '@/ui/Heading'
import { Inline } from '@/ui/Inline'
import { LinkButton } from '@/ui/LinkButton'
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
  const first = useQuery('reminders.inbox', {})
  const read = useMutation('reminders.read')
  usePullDownRefresh(() => {
    readAgain('reminders.inbox')
    Taro.stopPullDownRefresh()
  })
  const unread = (first.data?.items ?? []).filter((item) => !item.isRead).map(({ id }) => id)
  return (
    <Stack>
      {unread.length > 1 && <LinkButton onClick={() => void read.send({ ids: unread })}>全部标为已读</LinkButton>}
      <Pages
        path='reminders.inbox'
        input={{}}
        more='看更早的消息'
        empty={<Empty title='还没有消息' text='您的申请有了进展，这里会第一时间告诉您。' />}
      >
        {(items) => (
          <Stack>
            {items.map((item) => (
              <Message key={item.id} item={item} onRead={() => void read.send({ ids: [item.id] })} />
            ))}
          </Stack>
        )}
      </Pages>
    </Stack>
  )
}

function Message({ item, onRead }: { item: InboxItem; onRead: () => void }) {
  const open = () => {
    if (!item.isRead) onRead()
    if (item.kind === 'helpAnswered') openAsk()
    else if (item.applicationId) openCase(item.applicationId)
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
