import { Text, View } from '@tarojs/components'
import { outcomeNames, outcomeSpec, type Outcome } from '@/domain/visits/visit'
import { Heading } from '@/ui/Heading'
import { Pressable } from '@/ui/Pressable'

type Props = { outcome: Outcome | undefined; onChoose: (outcome: Outcome) => void }

/** How it went, as six large targets under the thumb. */
export function Outcomes({ outcome, onChoose }: Props) {
  return (
    <View>
      <Heading level={2}>这次走访怎么样？</Heading>
      <View className='visit-outcomes'>
        {outcomeNames.map((name) => (
          <Pressable
            key={name}
            className={`visit-outcome${name === outcome ? ' visit-outcome--on' : ''}`}
            isSelected={name === outcome}
            onClick={() => onChoose(name)}
          >
            <Text>{outcomeSpec(name).label}</Text>
          </Pressable>
        ))}
      </View>
    </View>
  )
}
