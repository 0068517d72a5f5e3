import { openHousehold } from '@/cards/routes'
import { useCityNotice } from '@/cards/useCityNotice'
import { sayInstant } from '@/domain/core/plainDate'
import type { OutboxEntry } from '@/domain/visits/outbox'
import { outcomeSpec } from '@/domain/visits/visit'
import type { VisitDesk } from '@/offline/visitDesk'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Heading } from '@/ui/Heading'
import { Paragraph } from '@/ui/Paragraph'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { Stack } from '@/ui/Stack'
import { useVisitDesk } from '../useVisitDesk'
import { WithDay } from '../WithDay'
import { RefusedPhotos } from './RefusedPhotos'
import { sayRefusal } from './sayRefusal'

/** An officer of many villages may have hundreds waiting: the rest is a number. */
const SHOWN = 30

/** 没收下的 with their reasons, and what waits for a network. */
export default function Page() {
  const desk = useVisitDesk()
  return (
    <Screen title='等上传的记录' isNarrow notice={useCityNotice()}>
      <WithDay desk={desk}>{() => <Records desk={desk} />}</WithDay>
    </Screen>
  )
}

function Records({ desk }: { desk: VisitDesk }) {
  const refused = desk.toMend()
  const waiting = desk.entries().filter(({ status }) => status.state === 'waiting' || status.state === 'sending')
  const photos = desk.photos.parked()
  if (refused.length + waiting.length + photos.length === 0)
    return <Empty title='没有等上传的' text='记下的走访都上传了，也都收下了。' />
  return (
    <Stack gap={6}>
      {refused.length > 0 && (
        <Section title={`没收下的 ${refused.length} 户`}>
          <Stack>
            {refused.slice(0, SHOWN).map((entry) => (
              <Refused key={entry.record.id} entry={entry} desk={desk} />
            ))}
            <Rest count={refused.length - SHOWN} />
          </Stack>
        </Section>
      )}
      {photos.length > 0 && <RefusedPhotos desk={desk} photos={photos} />}
      {waiting.length > 0 && (
        <Section title={`等上传的 ${waiting.length} 户`}>
          <Stack>
            {waiting.slice(0, SHOWN).map((entry) => (
              <Card key={entry.record.id}>
                <Heading level={3}>{titleOf(entry, desk)}</Heading>
                <Paragraph isQuiet>{sayEntry(entry)}</Paragraph>
              </Card>
            ))}
            <Rest count={waiting.length - SHOWN} />
            <Button isBusy={desk.isSyncing()} onClick={() => void desk.sync(true)}>
              现在上传
            </Button>
          </Stack>
        </Section>
      )}
    </Stack>
  )
}

const titleOf = ({ record }: OutboxEntry, desk: VisitDesk) =>
  `${desk.find(record.householdId)?.household.head ?? record.newHousehold?.head ?? '不在名册上的一户'}家`
const sayEntry = ({ record }: OutboxEntry) => `${sayInstant(record.notedAt)} ${outcomeSpec(record.outcome).label}`

const Rest = ({ count }: { count: number }) =>
  count > 0 ? <Paragraph isQuiet>{`还有 ${count} 户。`}</Paragraph> : null

function Refused({ entry, desk }: { entry: OutboxEntry; desk: VisitDesk }) {
  const { record, status } = entry
  const place = { campaignId: record.campaignId, code: record.divisionCode, mends: record.id }
  return (
    <Card tone='warm'>
      <Stack gap={2}>
        <Heading level={3}>{titleOf(entry, desk)}</Heading>
        <Paragraph>{sayEntry(entry)}</Paragraph>
        {status.state === 'parked' && <Paragraph>{sayRefusal(status.problem)}</Paragraph>}
        <Button label={`改一下${titleOf(entry, desk)}`} onClick={() => openHousehold(record.householdId, place)}>
          改一下
        </Button>
      </Stack>
    </Card>
  )
}
