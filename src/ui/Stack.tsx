import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

type Props = { children: ReactNode; gap?: 1 | 2 | 3 | 4 | 6 }

/** One below the other, on the grid of 4 px. */
export function Stack({ children, gap = 3 }: Props) {
  return <View className={`k-stack k-gap--${gap}`}>{children}</View>
}
