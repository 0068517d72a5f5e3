import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './Icon'
import { Paragraph } from './Paragraph'
import { Heading } from './Heading'

type Props = { title: string; text?: string; action?: ReactNode }

/** Nothing here, and what one can do about it. */
export function Empty({ title, text, action }: Props) {
  return (
    <View className='k-empty'>
      <Icon name='inbox' className='k-empty__icon' />
      <Heading level={3}>{title}</Heading>
      {text && <Paragraph isQuiet>{text}</Paragraph>}
      {action}
    </View>
  )
}
