import { useQuery } from '@/api/hooks'
import type { PolicyDetail } from '@/contract/policies'
import { dayOf, sayDay, type PlainDate } from '@/domain/core/plainDate'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Failure } from '@/ui/Failure'
import { Heading } from '@/ui/Heading'
import { Loading } from '@/ui/Loading'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'
import { Change } from './Change'

type Version = PolicyDetail['versions'][number]
type Props = { id: string; title: string; before: Version; after: Version; today: PlainDate }

export function Changes({ id, title, before, after, today }: Props) {
  const { data, problem, reload } = useQuery('policies.compare', { id, from: before.version, to: after.version })
  const dayOfVersion = ({ publishedAt }: Version) => sayDay(dayOf(publishedAt), today)
  return (
    <Stack gap={4}>
      <Card tone='informing'>
        <Stack gap={1}>
          <Heading level={2}>{title}</Heading>
          <Paragraph>{after.note}</Paragraph>
          <Paragraph>{`${dayOfVersion(before)}的版本 → ${dayOfVersion(after)}的版本`}</Paragraph>
        </Stack>
      </Card>
      {!data && (problem ? <Failure problem={problem} onRetry={reload} /> : <Loading lines={3} />)}
      {data?.changes.length === 0 && <Empty title='内容没有变' text='这一次只重新发布，条文和以前一样。' />}
      {data?.changes.map((change, index) => (
        <Change key={index} change={change} />
      ))}
    </Stack>
  )
}
