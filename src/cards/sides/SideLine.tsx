import { Text, View } from '@tarojs/components'
import { Tag } from '@/ui/Tag'
import './SideLine.scss'

type Props = {
  label: string
  values: readonly [string | undefined, string | undefined]
  isDifferent?: boolean
  isHead?: boolean
}

/** What two records say of one thing, beside each other; what differs is marked, and says so in a word. */
export function SideLine({ label, values: [one, other], isDifferent = false, isHead = false }: Props) {
  return (
    <View className={`sides__line${isDifferent ? ' sides__line--different' : ''}`}>
      <View className='sides__label'>
        <Text>{label}</Text>
        {isDifferent && <Tag tone='warm'>不同</Tag>}
      </View>
      <View className={`sides__values${isHead ? ' sides__values--head' : ''}`}>
        <Text className='sides__value'>{one || '没有填'}</Text>
        <Text className='sides__value'>{other || '没有填'}</Text>
      </View>
    </View>
  )
}
