import type { PlainDate } from '@/domain/core/plainDate'
import { doorStanding, doorStandingLabel, type DoorStanding } from '@/domain/visits/dayOrder'
import type { DeskDoorway } from '@/offline/visitDesk'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Inline } from '@/ui/Inline'
import { Paragraph } from '@/ui/Paragraph'
import { Stack } from '@/ui/Stack'
import { Tag } from '@/ui/Tag'
import { sayLast } from '../sayLast'

const tone: Record<DoorStanding, 'warm' | 'plain' | 'informing' | 'brand'> = {
  due: 'warm',
  notVisited: 'plain',
  coming: 'informing',
  done: 'brand',
}

type Props = { door: DeskDoorway; today: PlainDate; onOpen: () => void }

/** One door: whose it is, where, and how the last visit went. */
export function DoorCard({ door: { household, visit }, today, onOpen }: Props) {
  const standing = doorStanding(visit, today)
  return (
    <Card onClick={onOpen} label={`${household.head}家，${household.address}，${doorStandingLabel[standing]}`}>
      <Stack gap={1}>
        <Inline isSpread>
          <Heading level={3}>{`${household.head}家`}</Heading>
          <Tag tone={tone[standing]}>{doorStandingLabel[standing]}</Tag>
        </Inline>
        <Paragraph isQuiet>{household.address}</Paragraph>
        {visit && <Paragraph isQuiet>{sayLast(visit, today)}</Paragraph>}
      </Stack>
    </Card>
  )
}
