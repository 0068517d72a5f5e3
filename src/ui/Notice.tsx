import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

type Props = { children: ReactNode; tone: 'informing' | 'waiting' | 'warm' | 'good' }

/** Something to know, said where it matters; read out when it appears. */
export function Notice({ children, tone }: Props) {
  return (
    <View className={`k-notice k-notice--${tone === 'good' ? 'brand' : tone}`} aria-role='status' aria-live='polite'>
      {children}
    </View>
  )
}
