import Taro from '@tarojs/taro'
import { useQuery } from '@/api/hooks'
import { ReadProblem } from '@/cards/ReadProblem'
import { useToday } from '@/cards/useToday'
import type { FollowedPerson } from '@/contract/needs'
import { dayOf, sayPastDay } from '@/domain/core/plainDate'
import { segmentLabel } from '@/domain/needs/segmentOf'
import { answeredByLabel } from '@/domain/visits/visit'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Disclosure } from '@/ui/Disclosure'
import { Empty } from '@/ui/Empty'
import { Heading } from '@/ui/Heading'
import { Loading } from '@/ui/Loading'
import { Paragraph } from '@/ui/Paragraph'
import { Row } from '@/ui/Row'
import { Section } from '@/ui/Section'
import { Stack } from '@/ui/Stack'
import { NeedToAnswer } from './NeedToAnswer'

/** Somebody to be helped: how to reach them, where they stand, and what they need. */
export function PersonPane({ personId }: { personId: string }) {
  const { data, problem, reload } = useQuery('needs.person', { personId })
  if (!data) return problem ? <ReadProblem problem={problem} onRetry={reload} /> : <Loading lines={6} />
  return (
    <Stack gap={6}>
      <Who person={data} />
      <Section title='需要的帮助'>
        {data.needs.length === 0 && <Empty title='没有说需要什么' text='可以打个电话问问，看看有什么能帮上的。' />}
        <Stack>
          {data.needs.map((need) => (
            <NeedToAnswer key={need.id} need={need} />
          ))}
        </Stack>
      </Section>
      <Disclosure title='走访时说的'>
        <Card>
          {data.said.map(({ label, value }) => (
            <Row key={label} label={label} value={value} />
          ))}
        </Card>
      </Disclosure>
      <Paragraph isQuiet>打开这一页会留下查看记录，本人看得到。</Paragraph>
    </Stack>
  )
}

function Who({ person }: { person: FollowedPerson }) {
  const today = useToday()
  const { name, divisionName, phone, segment, reasons, saidAt, isByRelative } = person
  const call = (phoneNumber: string) => void Taro.makePhoneCall({ phoneNumber })
  return (
    <Card>
      <Stack>
        <Heading level={2}>{name}</Heading>
        <Paragraph isQuiet>{divisionName}</Paragraph>
        <Paragraph>{segmentLabel[segment]}</Paragraph>
        {reasons.map(({ has, words }) => (
          <Paragraph key={words}>{`${has ? '✓ ' : '还差：'}${words}`}</Paragraph>
        ))}
        <Paragraph isQuiet>
          {`${sayPastDay(dayOf(saidAt), today)}走访时说的，${answeredByLabel[isByRelative ? 'relative' : 'self']}`}
        </Paragraph>
        {phone ? (
          <Button tone='plain' icon='phone' onClick={() => call(phone)}>
            {`拨打 ${phone}`}
          </Button>
        ) : (
          <Paragraph isQuiet>没有留电话，可以请村干部带话。</Paragraph>
        )}
      </Stack>
    </Card>
  )
}
