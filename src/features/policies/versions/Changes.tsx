import { useQuery } from '@/api/hooks'
import type { PolicyChange, PolicyDetail } from '@/contract/policies'
import { dayOf, sayDay, type PlainDate } from '@/domain/core/plainDate'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Failure } from '@/ui/Failure'
import { Heading } from '@/ui/Heading'
import { Loading } from '@/ui/Loading'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'
import { ChangedPart } from './ChangedPart'

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
          <Paragraph>{`从 ${dayOfVersion(before)}的版本，改成 ${dayOfVersion(after)}的版本`}</Paragraph>
        </Stack>
      </Card>
      {!data && (problem ? <Failure problem={problem} onRetry={reload} /> : <Loading lines={3} />)}
      {data?.changes.length === 0 && <Empty title='内容没有变' text='这一次只重新发布，条文和以前一样。' />}
      {partsOf(data?.changes ?? []).map((changes, index) => (
        <ChangedPart key={index} changes={changes} />
      ))}
    </Stack>
  )
}

/** Changes of the same part stand together. */
function partsOf(changes: PolicyChange[]): PolicyChange[][] {
  const parts = [...new Set(changes.map(({ part }) => part))]
  return parts.map((part) => changes.filter((change) => change.part === part))
}
