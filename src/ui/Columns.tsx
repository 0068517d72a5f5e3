import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

type Props = { list: ReactNode; children: ReactNode }

/** List and detail side by side where there is room, else one below the other. */
export function Columns({ list, children }: Props) {
  return (
    <View className='k-columns k-columns--wide'>
      <View className='k-columns__list'>{list}</View>
      <View className='k-columns__main'>{children}</View>
    </View>
  )
}
