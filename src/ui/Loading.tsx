import { View } from '@tarojs/components'

/** The shape of what is coming; nothing blinks. */
export function Loading({ lines = 6 }: { lines?: number }) {
  return (
    <View aria-role='status' aria-label='正在加载'>
      {Array.from({ length: lines }, (_, line) => (
        <View key={line} className='k-loading__line' />
      ))}
    </View>
  )
}
