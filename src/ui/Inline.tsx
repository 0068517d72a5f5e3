import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

type Props = { children: ReactNode; gap?: 1 | 2 | 3 | 4 | 6; isSpread?: boolean }

/** Side by side, wrapping; `isSpread` pushes the ends apart. */
export function Inline({ children, gap = 2, isSpread }: Props) {
  return <View className={`k-inline k-gap--${gap}${isSpread ? ' k-inline--spread' : ''}`}>{children}</View>
}
