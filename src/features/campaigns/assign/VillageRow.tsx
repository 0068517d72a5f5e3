import { Text, View } from '@tarojs/components'
import type { CampaignVillage } from '@/contract/rolls'
import { sayPastDay } from '@/domain/core/plainDate'
import { Pressable } from '@/ui/Pressable'
import './index.scss'

/** `within`: the place that all of them lie in, which needs no saying in every row. */
type Props = { village: CampaignVillage; within: string; today: string; isChosen: boolean; onToggle: () => void }

/** A village, how many households it has, and whose it is; a tap chooses it. */
export function VillageRow({ village, within, today, isChosen, onToggle }: Props) {
  const { households, holders } = village
  const name = village.name.startsWith(within) ? village.name.slice(within.length) : village.name
  const holder = holders.length ? holders.map((one) => sayHolder(one, today)).join('，') : '还没有分给谁'
  return (
    <Pressable
      className={`assign-village${isChosen ? ' assign-village--on' : ''}`}
      isSelected={isChosen}
      label={`${isChosen ? '已选' : '选'}${name}，${households} 户，${holder}`}
      onClick={onToggle}
    >
      <View className='assign-village__mark' />
      <View className='assign-village__text'>
        <Text className='assign-village__name'>{name}</Text>
        <Text className={`assign-village__holder${holders.length ? '' : ' assign-village__holder--none'}`}>
          {holder}
        </Text>
      </View>
      <Text className='assign-village__count'>{households} 户</Text>
    </Pressable>
  )
}

function sayHolder({ name, fromOn, toOn }: CampaignVillage['holders'][number], today: string): string {
  if (toOn) return `${name}（到 ${sayPastDay(toOn, today)}）`
  return fromOn > today ? `${name}（${sayPastDay(fromOn, today)}起）` : name
}
