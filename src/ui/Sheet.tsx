import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Heading } from './Heading'
import { LinkButton } from './LinkButton'

export type SheetProps = {
  isOpen: boolean
  title: string
  onClose: () => void
  children: ReactNode
  footer?: ReactNode
}

/** Comes up from below over the page, for one thing at a time. */
export function Sheet({ isOpen, title, onClose, children, footer }: SheetProps) {
  if (!isOpen) return null
  return (
    <View className='k-sheet' catchMove>
      <View className='k-sheet__panel' aria-role='dialog' aria-label={title} aria-modal='true'>
        <View className='k-sheet__head'>
          <Heading level={2}>{title}</Heading>
          <LinkButton onClick={onClose}>关闭</LinkButton>
        </View>
        {children}
        {footer && <View className='k-sheet__footer'>{footer}</View>}
      </View>
    </View>
  )
}
