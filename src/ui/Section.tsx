import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Heading } from './Heading'

type Props = { title: string; action?: ReactNode; children: ReactNode }

export function Section({ title, action, children }: Props) {
  return (
    <View className='k-section'>
      <View className='k-section__head'>
        <Heading level={2}>{title}</Heading>
        {action}
      </View>
      {children}
    </View>
  )
}
