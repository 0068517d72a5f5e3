import { View } from '@tarojs/components'
import { Pressable } from './Pressable'

type Props<V extends string> = {
  label: string
  options: readonly { value: V; label: string }[]
  value: V
  onChange: (value: V) => void
}

/** One of a few: filters that stay where they are. */
export function Segments<V extends string>({ label, options, value, onChange }: Props<V>) {
  return (
    <View className='k-segments' aria-role='group' aria-label={label}>
      {options.map((option) => (
        <Pressable
          key={option.value}
          className={`k-segment${option.value === value ? ' k-segment--on' : ''}`}
          isSelected={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </Pressable>
      ))}
    </View>
  )
}
