import type { Household } from '@/contract/visits'
import { byTime, type VisitRecord } from '@/domain/visits/visit'
import { householdState } from '@/domain/visits/householdState'
import { Card } from '@/ui/Card'
import { LinkButton } from '@/ui/LinkButton'
import { Paragraph } from '@/ui/Paragraph'
import { Section } from '@/ui/Section'
import { Stack } from '@/ui/Stack'
import { phoneDesk } from '../phoneDesk'
import { EarlierPhotos } from './EarlierPhotos'
import { sayLast } from '../sayLast'

/** More are on the board of the county. */
const SHOWN = 8

type Props = { household: Household; onMend: (record: VisitRecord) => void }

/** What was noted at this door before, the newest first; the one that counts can be mended. */
export function EarlierVisits({ household, onMend }: Props) {
  const records = phoneDesk.recordsOf(household)
  const counts = householdState(records)
  if (!counts) return null
  return (
    <Section title='以前的走访'>
      <Stack>
        {[...records]
          .sort(byTime)
          .reverse()
          .slice(0, SHOWN)
          .map((record) => (
            <Card key={record.id}>
              <Paragraph>{sayLast(record, phoneDesk.today())}</Paragraph>
              {record.note && <Paragraph isQuiet>{record.note}</Paragraph>}
              {record.photos && <EarlierPhotos photos={record.photos} />}
              {record.id === counts.id && <LinkButton onClick={() => onMend(record)}>这条记错了，改一下</LinkButton>}
              {records.some(({ replaces }) => replaces === record.id) && <Paragraph isQuiet>后来改过</Paragraph>}
            </Card>
          ))}
      </Stack>
    </Section>
  )
}
