import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Pages } from '@/cards/Pages'
import type { RollImport } from '@/contract/rolls'
import { Empty } from '@/ui/Empty'
import { Paragraph } from '@/ui/Paragraph'
import { Pressable } from '@/ui/Pressable'
import { Stack } from '@/ui/Stack'
import { Notice } from '@/ui/Notice'
import { useIsWide } from '@/ui/useIsWide'
import { JustDecided } from './Decided'
import { Line } from './Line'
import { useLineKeys } from './lineFocus'
import { rowStateHelp, rowStates, rowStateWords, type RowState } from './stageWords'
import { useDecide } from './useDecide'

type Shown = RowState | 'stays'
const allDecided = { title: '没有要定的了', text: '点上面的“确认导入”就写入；定过的在别的几堆里，还能重新定。' }

/** The piles of lines as large numbers, each opening to its lines. */
export function Lines({ roll }: { roll: RollImport }) {
  const [shown, setShown] = useState<Shown>(() => firstOf(roll))
  const decide = useDecide(roll.id)
  const isWide = useIsWide()
  const isDeciding = shown === 'doubtful' && roll.stage === 'preview'
  useLineKeys(isDeciding)
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
            onClick={() => setShown(key)}
          >
            <Text className='roll-pile__count'>{count}</Text>
            <Text className='roll-pile__label'>{label}</Text>
          </Pressable>
        ))}
      </View>
      <Paragraph isQuiet>{shown === 'stays' ? '撤回时已经有人用到的，没有动。' : rowStateHelp[shown]}</Paragraph>
      {isDeciding && isWide && <Paragraph isQuiet>用键盘定：j、k 换行，Tab 选，Enter 定。</Paragraph>}
      {decide.problem && <Notice tone='warm'>{decide.problem.message}</Notice>}
      <JustDecided decide={decide} />
      <Pages
        key={shown + roll.stage}
        path='rolls.rows'
        input={{ id: roll.id, ...(shown === 'stays' ? { stays: true as const } : { state: shown }) }}
        more='看后面的行'
        empty={isDeciding && roll.counts.doubtful === 0 ? <Empty {...allDecided} /> : <Empty title='没有这样的行' />}
      >
        {(items) => (
          <Stack>
            {items.map((row) => (
              <Line key={row.line} row={row} decide={decide} />
            ))}
          </Stack>
        )}
      </Pages>
    </Stack>
  )
}

/** What somebody has to look at first. */
const firstOf = ({ stays, counts }: RollImport): Shown =>
  stays > 0 ? 'stays' : ((['doubtful', 'wrong', 'changed', 'new'] as const).find((key) => counts[key] > 0) ?? 'same')
