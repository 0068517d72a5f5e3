import { Text } from '@tarojs/components'
import type { ReactNode } from 'react'

type Props = { children: ReactNode; tone?: 'plain' | 'brand' | 'warm' | 'waiting' | 'informing' }

export function Tag({ children, tone = 'plain' }: Props) {
  return <Text className={`k-tag k-tag--${tone}`}>{children}</Text>
}
