import { Text, View } from '@tarojs/components'

type Props = { value: number; max: number; label: string; tone?: 'brand' | 'warm' | 'waiting' }

/** How far it has come, as words and a bar. */
export function Progress({ value, max, label, tone = 'brand' }: Props) {
  const percent = max > 0 ? Math.min(100, Math.round((value / max) * 100)) : 0
  return (
    <View className={`k-progress k-progress--${tone}`} aria-role='progressbar' aria-label={label}>
      <Text className='k-progress__label'>{label}</Text>
      <View className='k-progress__track'>
        <View className='k-progress__bar' style={{ width: `${percent}%` }} />
      </View>
    </View>
  )
}
