import { View } from '@tarojs/components'
import type { PolicyCard } from '@/contract/policies'
import { Tag } from '@/ui/Tag'
import './PolicyMarks.scss'
import { kindLabel, policyMarkLabel, stateLabel } from './policyLabels'

const stateTone = { upcoming: 'informing', endingSoon: 'waiting', ended: 'plain' } as const

/** What to know of a policy before reading it: its kind, that it is new, ends or has ended, and how far it may be trusted. */
export function PolicyMarks({ card }: { card: PolicyCard }) {
  return (
    <View className='policy-marks'>
      <Tag tone='brand'>{kindLabel[card.kind]}</Tag>
      {card.isNew && <Tag tone='informing'>新</Tag>}
      {card.state !== 'open' && <Tag tone={stateTone[card.state]}>{stateLabel[card.state]}</Tag>}
      {card.marks.map((mark) => (
        <Tag key={mark}>{policyMarkLabel[mark]}</Tag>
      ))}
      {card.isFollowed && <Tag>已关注</Tag>}
    </View>
  )
}
