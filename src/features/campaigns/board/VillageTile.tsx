import { Text } from '@tarojs/components'
import type { BoardVillage } from '@/contract/coverage'
import { shareVisited } from '@/domain/visits/coverage'
import { Pressable } from '@/ui/Pressable'
import { villageMarks } from './villageMarks'

/** A village: the darker, the more doors were knocked at; the number says it too. */
export function VillageTile({ village, onClick }: { village: BoardVillage; onClick: () => void }) {
  const share = shareVisited(village.counts)
  const marks = villageMarks(village)
  const { all, visited } = village.counts
  const words = [village.name, `${all} 户走了 ${visited} 户`, ...marks]
  return (
    <Pressable className={`board-tile board-tile--${shadeOf(share)}`} label={words.join('，')} onClick={onClick}>
      <Text className='board-tile__name'>{village.name}</Text>
      <Text className='board-tile__share'>{`${share}%`}</Text>
      <Text className='board-tile__note'>{[`${visited}/${all} 户`, ...marks].join(DOT)}</Text>
    </Pressable>
  )
}

/** It stays at the end of a line: none begins with a dot. */
const DOT = '\u00a0· '
const HALF = 50
const WHOLE = 100
const shadeOf = (share: number) => (share === 0 ? 'none' : share < HALF ? 'some' : share < WHOLE ? 'most' : 'all')
