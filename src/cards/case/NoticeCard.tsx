import { View } from '@tarojs/components'
import type { ApplicationView } from '@/contract/applications'
import { sayDay, type PlainDate } from '@/domain/core/plainDate'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'

type Notice = NonNullable<ApplicationView['notice']>

/** 一次性告知: everything that is missing or wrong, told at once. */
export function NoticeCard({ notice: { items, dueOn }, today }: { notice: Notice; today: PlainDate }) {
  return (
    <Card>
      <Stack gap={2}>
        <Heading level={2}>一次性告知：要补的都在这里</Heading>
        <View aria-role='list'>
          {items.map(({ words }, place) => (
            <View key={words} aria-role='listitem'>
              {place + 1}. {words}
            </View>
          ))}
        </View>
        <Paragraph isQuiet>请在 {sayDay(dueOn, today)}前补上，逾期本次申请会终止。</Paragraph>
      </Stack>
    </Card>
  )
}
