import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Pages } from '@/cards/Pages'
import type { RollImport } from '@/contract/rolls'
import { Empty } from '@/ui/Empty'
import { Paragraph } from '@/ui/Paragraph'
import { Pressable } from '@/ui/Pressable'
import { Stack } from '@/ui/Stack'
import { Line } from './Line'
import { rowStateHelp, rowStates, rowStateWords, type RowState } from './stageWords'

type Shown = RowState | 'stays'

/** The piles of lines as large numbers, each opening to its lines. */
export function Lines({ roll }: { roll: RollImport }) {
  const [chosen, setChosen] = useState<Shown>()
  const shown = chosen ?? firstOf(roll)
  const piles = [
    ...(roll.stays > 0 ? [{ key: 'stays' as const, label: '留下来的', count: roll.stays }] : []),
    ...rowStates.map((key) => ({ key, label: rowStateWords[key], count: roll.counts[key] })),
  ]
  return (
    <Stack gap={4}>
      <View className='roll-piles' aria-role='group' aria-label='看哪些行'>
        {piles.map(({ key, label, count }) => (
          <Pressable
            key={key}
            className={`roll-pile roll-pile--${key}${shown === key ? ' roll-pile--on' : ''}`}
            isSelected={shown === key}
            label={`${label} ${count} 行`}
            onClick={() => setChosen(key)}
          >
            <Text className='roll-pile__count'>{count}</Text>
            <Text className='roll-pile__label'>{label}</Text>
          </Pressable>
        ))}
      </View>
      <Paragraph isQuiet>{shown === 'stays' ? '撤回时已经有人用到的，没有动。' : rowStateHelp[shown]}</Paragraph>
      <Pages
        key={shown + roll.stage}
        path='rolls.rows'
        input={{ id: roll.id, ...(shown === 'stays' ? { stays: true as const } : { state: shown }) }}
        more='看后面的行'
        empty={<Empty title='没有这样的行' />}
      >
        {(items) => (
          <Stack>
            {items.map((row) => (
              <Line key={row.line} row={row} />
            ))}
          </Stack>
        )}
      </Pages>
    </Stack>
  )
}

/** What somebody has to look at first. */
const firstOf = ({ stays, counts }: RollImport): Shown =>
  stays > 0 ? 'stays' : ((['wrong', 'doubtful', 'changed', 'new'] as const).find((key) => counts[key] > 0) ?? 'same')
