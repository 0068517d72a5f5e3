import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Paragraph } from '@/ui/Paragraph'

type Props = { counts: { waiting: number; dueSoon: number; overdue: number }; isSupervisor: boolean }

/** One sentence of what matters today; a supervisor has nothing to work, but somebody to call. */
export function DeskSummary({ counts: { waiting, dueSoon, overdue }, isSupervisor }: Props) {
  if (waiting + overdue === 0)
    return (
      <Card tone='brand'>
        <Heading level={2}>{isSupervisor ? '现在没有要催办的' : '现在没有等您办的'}</Heading>
      </Card>
    )
  const urgent = [overdue > 0 && `${overdue} 件已超时`, dueSoon > 0 && `${dueSoon} 件两个工作日内到期`].filter(Boolean)
  const next = isSupervisor ? '请问问办理的人卡在哪里。' : '请先办这些。'
  return (
    <Card tone={overdue > 0 ? 'warm' : dueSoon > 0 ? 'waiting' : 'brand'}>
      <Heading level={2}>{isSupervisor ? `${waiting} 件要您催办` : `${waiting} 件等您办`}</Heading>
      <Paragraph>{urgent.length ? `其中 ${urgent.join('，')}，${next}` : '都在时限内，最急的排在前面。'}</Paragraph>
    </Card>
  )
}
