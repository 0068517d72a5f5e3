import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

export type HeadingProps = { level: 1 | 2 | 3; children: ReactNode }

export function Heading({ level, children }: HeadingProps) {
  return (
    <View className={`k-heading k-heading--${level}`} aria-role='heading'>
      {children}
    </View>
  )
}
