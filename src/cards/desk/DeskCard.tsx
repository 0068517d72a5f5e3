import type { ApplicationCard } from '@/contract/applications'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Inline } from '@/ui/Inline'
import { Paragraph } from '@/ui/Paragraph'
import { Progress } from '@/ui/Progress'
import { Stack } from '@/ui/Stack'
import { Tag } from '@/ui/Tag'

type Props = { card: ApplicationCard; isSelected: boolean; onClick: () => void }
type Legal = NonNullable<ApplicationCard['legal']>

/** One case that waits for me, with the days that are left in words and as a bar. */
export function DeskCard({ card, isSelected, onClick }: Props) {
  const { applicantName, title, statusWords, divisionName, number, personDays, headline } = card
  const legal = card.legal?.state === 'stopped' ? undefined : card.legal
  return (
    <Card onClick={onClick} isSelected={isSelected} label={`${applicantName}，${title}，${statusWords}，${headline}`}>
      <Stack gap={2}>
        <Inline isSpread>
          <Heading level={3}>{applicantName}</Heading>
          {legal ? <Urgency legal={legal} /> : <Tag>{statusWords}</Tag>}
        </Inline>
        <Paragraph>{title}</Paragraph>
        <Paragraph isQuiet>
          {divisionName}
          {personDays === undefined ? '' : ` · 已等 ${personDays} 天`}
        </Paragraph>
        {number && <Paragraph isQuiet>{number}</Paragraph>}
        {legal ? (
          <Progress value={legal.used} max={legal.limit} label={headline} tone={toneOf(legal)} />
        ) : (
          <Paragraph isQuiet>{headline}</Paragraph>
        )}
      </Stack>
    </Card>
  )
}

/** The bar's colour goes with the word in the tag, and never stands for it. */
function toneOf({ state, isOverdue, daysLeft }: Legal): 'brand' | 'warm' | 'waiting' {
  if (state !== 'running') return 'brand'
  if (isOverdue) return 'warm'
  return daysLeft <= 2 ? 'waiting' : 'brand'
}

function Urgency({ legal: { isOverdue, daysLeft, state } }: { legal: Legal }) {
  if (state === 'paused') return <Tag tone='informing'>计时暂停</Tag>
  if (isOverdue) return <Tag tone='warm'>已超时</Tag>
  if (daysLeft <= 2) return <Tag tone='waiting'>{daysLeft === 0 ? '今天到期' : `还剩 ${daysLeft} 个工作日`}</Tag>
  return <Tag>还剩 {daysLeft} 个工作日</Tag>
}
