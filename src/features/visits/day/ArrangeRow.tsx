import { View } from '@tarojs/components'
import type { DoorMove } from '@/domain/visits/dayOrder'
import type { DeskDoorway } from '@/offline/visitDesk'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Paragraph } from '@/ui/Paragraph'

type Props = { door: DeskDoorway; onMove: (how: DoorMove) => void }

const moves: { how: DoorMove; label: string }[] = [
  { how: 'first', label: '最前' },
  { how: 'earlier', label: '上移' },
  { how: 'later', label: '下移' },
]

/** One door while the order is made. */
export function ArrangeRow({ door: { household }, onMove }: Props) {
  return (
    <Card>
      <Heading level={3}>{`${household.head}家`}</Heading>
      <Paragraph isQuiet>{household.address}</Paragraph>
      <View className='visit-day__moves'>
        {moves.map(({ how, label }) => (
          <Button
            key={how}
            tone='plain'
            isSmall
            label={`${household.head}家${how === 'first' ? '放到最前' : label}`}
            onClick={() => onMove(how)}
          >
            {label}
          </Button>
        ))}
      </View>
    </Card>
  )
}
