import { View } from '@tarojs/components'
import type { DemonstrationPerson } from '@/contract/session'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/Heading'
import { Paragraph } from '@/ui/Paragraph'
import { Tag } from '@/ui/Tag'

type Props = { person: DemonstrationPerson; onChoose: () => void }

/** Who it is, where they stand, and what one can see with their eyes. */
export function PersonCard({ person: { name, title, story, divisionName, isStaff }, onChoose }: Props) {
  return (
    <Card onClick={onChoose} label={`扮演${name}，${title}。${story}`}>
      <View className='become__head'>
        <View className='become__face' aria-hidden='true'>
          {name.slice(0, 1)}
        </View>
        <View className='become__who'>
          <Heading level={3}>{name}</Heading>
          <Tag tone={isStaff ? 'informing' : 'brand'}>{title}</Tag>
        </View>
      </View>
      <Paragraph>{story}</Paragraph>
      <Paragraph isQuiet>{divisionName}</Paragraph>
    </Card>
  )
}
