import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './Tiles.scss'

/** Cards one below the other; two abreast where there is room. */
export function Tiles({ children }: { children: ReactNode }) {
  return <View className='tiles'>{children}</View>
}
