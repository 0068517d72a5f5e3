import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Paragraph } from '@/ui/Paragraph'

type Props = { counts: { waiting: number; dueSoon: number; overdue: number } }

/** One sentence of what matters today. */
export function DeskSummary({ counts: { waiting, dueSoon, overdue } }: Props) {
  if (waiting + overdue === 0)
    return (
      <Card tone='brand'>
        <Heading level={2}>现在没有等您办的</Heading>
      </Card>
    )
  const urgent = [overdue > 0 && `${overdue} 件已超时`, dueSoon > 0 && `${dueSoon} 件两个工作日内到期`].filter(Boolean)
  return (
    <Card tone={overdue > 0 ? 'warm' : dueSoon > 0 ? 'waiting' : 'brand'}>
      <Heading level={2}>{`${waiting} 件等您办`}</Heading>
      <Paragraph>
        {urgent.length ? `其中 ${urgent.join('，')}，请先办这些。` : '都在时限内，最急的排在前面。'}
      </Paragraph>
    </Card>
  )
}
