import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

type Props = { children: ReactNode; isQuiet?: boolean }

export function Paragraph({ children, isQuiet }: Props) {
  return <View className={`k-paragraph${isQuiet ? ' k-paragraph--quiet' : ''}`}>{children}</View>
}
