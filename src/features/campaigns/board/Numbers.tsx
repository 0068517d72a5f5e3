import { Text, View } from '@tarojs/components'
import { coverageCaseLabel, type Coverage, type CoverageCase } from '@/domain/visits/coverage'
import { Pressable } from '@/ui/Pressable'
import { Section } from '@/ui/Section'
import './Numbers.scss'

/** What there is to do first, then what came of the doors, then what is to be checked. */
const order: CoverageCase[] = [
  ...(['notVisited', 'due', 'coming', 'met', 'notHome', 'workingAway'] as const),
  ...(['movedAway', 'refused', 'wrongAddress', 'doubtful', 'byRelative', 'gaps'] as const),
]

type Props = { counts: Coverage; chosen?: CoverageCase | undefined; onChoose: (of: CoverageCase) => void }

/** Every number leads to its households. */
export function Numbers({ counts, chosen, onChoose }: Props) {
  return (
    <Section title='点一个数，看是哪些户'>
      <View className='board-numbers'>
        {order.map((of) => (
          <Pressable
            key={of}
            className={`board-number${of === chosen ? ' board-number--on' : ''}`}
            label={`${coverageCaseLabel[of]} ${counts[of]} 户`}
            isSelected={of === chosen}
            onClick={() => onChoose(of)}
          >
            <Text className='board-number__count'>{counts[of]}</Text>
            <Text className='board-number__label'>{coverageCaseLabel[of]}</Text>
          </Pressable>
        ))}
      </View>
    </Section>
  )
}
