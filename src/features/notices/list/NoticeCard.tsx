import { Text } from '@tarojs/components'
import type { OutputOf } from '@/api/client'
import { sayMoney } from '@/domain/core/money'
import { sayDay, type PlainDate } from '@/domain/core/plainDate'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Inline } from '@/ui/Inline'
import { LinkButton } from '@/ui/LinkButton'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'

export type PublicNotice = OutputOf<'applications.publicNotices'>['items'][number]
type Props = { notice: PublicNotice; today: PlainDate; onDispute: (notice: PublicNotice) => void }

export function NoticeCard({ notice, today, onDispute }: Props) {
  const { title, nameMasked, idMasked, divisionName, amountFen, from, to } = notice
  return (
    <Card>
      <Stack gap={1}>
        <Inline isSpread>
          <Heading level={3}>{nameMasked}</Heading>
          <Text className='notices__amount'>{sayMoney(amountFen)}</Text>
        </Inline>
        <Paragraph>{title}</Paragraph>
        <Paragraph isQuiet>{`${idMasked} · ${divisionName}`}</Paragraph>
        <Paragraph isQuiet>{`公示：${sayDay(from, today)}至${sayDay(to, today)}`}</Paragraph>
        <LinkButton onClick={() => onDispute(notice)} label={`对${nameMasked}的“${title}”提出异议`}>
          我有异议
        </LinkButton>
      </Stack>
    </Card>
  )
}
