import { useQuery } from '@/api/hooks'
import { ReadProblem } from '@/cards/ReadProblem'
import { useToday } from '@/cards/useToday'
import { dayOf, sayPastDay } from '@/domain/core/plainDate'
import { Card } from '@/ui/Card'
import { Loading } from '@/ui/Loading'
import { Notice } from '@/ui/Notice'
import { Row } from '@/ui/Row'
import { Stack } from '@/ui/Stack'

/** Who visits the village, when something last came from there, and which phone wasn't heard of. */
export function VillageNotes({ campaignId, area }: { campaignId: string; area: string }) {
  const today = useToday()
  const { data, problem, reload } = useQuery('coverage.villages', { campaignId, area, show: 'all' })
  const village = data?.items[0]
  if (!village) return problem ? <ReadProblem problem={problem} onRetry={reload} /> : <Loading lines={2} />
  const { officers, lastReceivedAt, silentPhones } = village
  return (
    <Stack>
      {silentPhones.map(({ officer, days }) => (
        <Notice key={officer} tone='waiting'>
          {`${officer}的手机 ${days} 天没联网，里面可能还有没传回来的记录。请提醒打开程序联一次网。`}
        </Notice>
      ))}
      <Card>
        <Row label='谁来走访' value={officers.join('、') || '还没有分派'} />
        <Row
          label='最近一次收到记录'
          value={lastReceivedAt ? sayPastDay(dayOf(lastReceivedAt), today) : '还没有收到过'}
        />
      </Card>
    </Stack>
  )
}
