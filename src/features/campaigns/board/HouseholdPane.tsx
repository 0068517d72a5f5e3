import { View } from '@tarojs/components'
import { useQuery } from '@/api/hooks'
import { ReadProblem } from '@/cards/ReadProblem'
import '@/cards/upload/DocumentUploader.scss'
import { PageTile } from '@/cards/upload/PageTile'
import { useToday } from '@/cards/useToday'
import type { HouseholdFile } from '@/contract/coverage'
import { sayDay, sayInstant, type PlainDate } from '@/domain/core/plainDate'
import { outcomeSpec } from '@/domain/visits/visit'
import { Card } from '@/ui/Card'
import { Disclosure } from '@/ui/Disclosure'
import { Empty } from '@/ui/Empty'
import { Heading } from '@/ui/Heading'
import { Inline } from '@/ui/Inline'
import { Loading } from '@/ui/Loading'
import { Paragraph } from '@/ui/Paragraph'
import { Row } from '@/ui/Row'
import { Section } from '@/ui/Section'
import { Stack } from '@/ui/Stack'
import { Tag } from '@/ui/Tag'

/** One household: who lives there and every knock at its door. */
export function HouseholdPane({ campaignId, id }: { campaignId: string; id: string }) {
  const today = useToday()
  const { data, problem, reload } = useQuery('coverage.household', { campaignId, id })
  if (!data) return problem ? <ReadProblem problem={problem} onRetry={reload} /> : <Loading lines={6} />
  return (
    <Stack gap={4}>
      <Card>
        <Heading level={2}>{data.head}</Heading>
        <Row label='住址' value={`${data.villageName} ${data.address}`} />
        {data.members.map(({ personId, name, relation, phoneMasked }) => (
          <Row key={personId} label={`${name}${relation ? `（${relation}）` : ''}`} value={phoneMasked ?? '没有电话'} />
        ))}
        <Paragraph isQuiet>打开这一户会留下查看记录。</Paragraph>
      </Card>
      <Section title='走访记录'>
        {data.visits.length === 0 && <Empty title='还没有人去过' />}
        <Stack>
          {data.visits.map((visit) => (
            <VisitCard key={visit.id} visit={visit} today={today} />
          ))}
        </Stack>
      </Section>
    </Stack>
  )
}

function VisitCard({ visit, today }: { visit: HouseholdFile['visits'][number]; today: PlainDate }) {
  const { outcome, at, by, note, nextOn, counts, isReplaced, people, photos, photosComing } = visit
  return (
    <Card>
      <Stack gap={1}>
        <Inline isSpread>
          <Heading level={3}>{outcomeSpec(outcome).label}</Heading>
          {counts && <Tag>以这条为准</Tag>}
          {isReplaced && <Tag tone='waiting'>已更正</Tag>}
        </Inline>
        <Paragraph isQuiet>{`${sayInstant(at)} · ${by}`}</Paragraph>
        {note && <Paragraph>{note}</Paragraph>}
        {photos.length > 0 && (
          <Disclosure title={`看照片（${photos.length} 张）`}>
            <View className='uploader__pages'>
              {photos.map((photo, place) => (
                <PageTile key={photo.fileId} name={`照片 ${place + 1}`} page={photo} pages={photos} />
              ))}
            </View>
          </Disclosure>
        )}
        {photosComing > 0 && <Paragraph isQuiet>{`还有 ${photosComing} 张照片在走访人员手机里，没传到`}</Paragraph>}
        {nextOn && <Paragraph>{`约好 ${sayDay(nextOn, today)}再去`}</Paragraph>}
        {people.map((person) => (
          <Paragraph key={person.name} isQuiet>
            {saidBy(person)}
          </Paragraph>
        ))}
      </Stack>
    </Card>
  )
}

function saidBy({
  name,
  isByRelative,
  isDoubtful,
  unansweredGroups = 0,
}: HouseholdFile['visits'][number]['people'][number]) {
  const parts = [
    isByRelative ? '家人代答' : '本人回答',
    isDoubtful && '说的号码在别的档案上，要核对',
    unansweredGroups > 0 && `问卷有 ${unansweredGroups} 部分空着`,
  ]
  return `${name}：${parts.filter(Boolean).join('；')}`
}
