import { Text, View } from '@tarojs/components'
import { Icon } from './Icon'
import type { IconName } from './icons'

type Verdict = 'met' | 'unmet' | 'unknown'
const words: Record<Verdict, string> = { met: '符合', unmet: '不符合', unknown: '还不清楚' }
const icon: Record<Verdict, IconName> = { met: 'check', unmet: 'close', unknown: 'help' }

/** ✓ ✗ ? and always the word: never colour alone. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  return (
    <View className={`k-verdict k-verdict--${verdict}`}>
      <Icon name={icon[verdict]} className='k-verdict__icon' />
      <Text>{words[verdict]}</Text>
    </View>
  )
}
