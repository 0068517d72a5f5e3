import { openOwnVillages } from '@/cards/routes'
import { useToday } from '@/cards/useToday'
import type { OwnVillage } from '@/contract/coverage'
import { dayOf, sayPastDay } from '@/domain/core/plainDate'
import { shareVisited } from '@/domain/visits/coverage'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Notice } from '@/ui/Notice'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'
import { Numbers } from '../board/Numbers'

/** One village: how far it is, and every number with its households. */
export function VillageCard({ village }: { village: OwnVillage }) {
  const today = useToday()
  const { campaignId, campaign, code, name, counts, lastReceivedAt, silentDays } = village
  const last = lastReceivedAt ? `最近一次收到记录：${sayPastDay(dayOf(lastReceivedAt), today)}` : '还没有收到过记录'
  return (
    <Stack gap={4}>
      <Card tone='brand'>
        <Stack gap={2}>
          <Heading level={2}>{`${name}走了 ${shareVisited(counts)}%`}</Heading>
          <Paragraph>{`名册上 ${counts.all} 户，走访过 ${counts.visited} 户`}</Paragraph>
          <Paragraph isQuiet>{`${campaign} · ${last}`}</Paragraph>
        </Stack>
      </Card>
      {silentDays.map((days, place) => (
        <Notice key={place} tone='waiting'>
          {`您有一部手机 ${days} 天没联网，里面可能还有${name}的记录没传上来。请打开那部手机联一次网。`}
        </Notice>
      ))}
      <Numbers counts={counts} onChoose={(of) => openOwnVillages({ campaignId, area: code, of })} />
    </Stack>
  )
}
