import { Text, View } from '@tarojs/components'
import type { PolicyCard as PolicyCardView } from '@/contract/policies'
import { sayDay, type PlainDate } from '@/domain/core/plainDate'
import { Card } from '@/ui/Card'
import './PolicyCard.scss'
import { PolicyMarks } from './PolicyMarks'
import { openPolicy } from './routes'
import { unbroken } from './unbroken'

/** One policy in a list: what one gets stands largest. */
export function PolicyCard({ card, today }: { card: PolicyCardView; today: PlainDate }) {
  return (
    <Card onClick={() => openPolicy(card.id)} label={`${card.title}，${card.headline}`}>
      <View className={`policy-card ${card.state === 'ended' ? 'policy-card--ended' : ''}`}>
        <Text className='policy-card__title'>{card.title}</Text>
        <Text className='policy-card__headline'>{unbroken(card.headline)}</Text>
        <Text className='policy-card__summary'>{unbroken(card.excerpt ?? card.summary)}</Text>
        <PolicyMarks card={card} />
        <Text className='policy-card__place'>{placeAndEnd(card, today)}</Text>
      </View>
    </Card>
  )
}

function placeAndEnd({ regionName, state, validTo }: PolicyCardView, today: PlainDate): string {
  if (!validTo) return regionName
  return `${regionName} · ${sayDay(validTo, today)}${state === 'ended' ? '已截止' : '截止'}`
}
