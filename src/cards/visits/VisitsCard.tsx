import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { openVisits } from '@/cards/routes'
import { phoneDrawer } from '@/offline/phoneDrawer'
import { readSummary } from '@/offline/summary'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'

type Counts = ReturnType<typeof readSummary>

/** 敲门行动, with today's count as this phone knows it. `isHeldOnly`: only where a day lies on the phone. */
export function VisitsCard({ isHeldOnly = false }: { isHeldOnly?: boolean }) {
  const [counts, setCounts] = useState<Counts>(() => readSummary(phoneDrawer))
  useDidShow(() => setCounts(readSummary(phoneDrawer)))
  if (isHeldOnly && !counts) return null
  return (
    <Card tone='brand' onClick={openVisits} label={`敲门行动，${sayCounts(counts)}`}>
      <Stack gap={1}>
        <Heading level={2}>敲门行动</Heading>
        <Paragraph>{sayCounts(counts)}</Paragraph>
        <Paragraph isQuiet>没有信号也能走访、能记，有了网自己上传。</Paragraph>
      </Stack>
    </Card>
  )
}

function sayCounts(counts: Counts): string {
  if (!counts) return '看看今天走访哪些户'
  const { due, notVisited, waiting, toMend } = counts
  const parts = [
    due > 0 && `${due} 户该回访了`,
    notVisited > 0 && `${notVisited} 户还没走到`,
    waiting > 0 && `${waiting} 户等上传`,
    toMend > 0 && `${toMend} 户没收下`,
  ].filter(Boolean)
  return parts.length > 0 ? parts.join('，') : '都走访过了'
}
