import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

export type PressableProps = {
  className: string
  onClick: () => void
  label?: string
  isSelected?: boolean
  /** the one of a list that is shown beside it */
  isCurrent?: boolean
  children: ReactNode
}

/** A whole area that can be tapped: a card, a row. */
export function Pressable({ className, onClick, label, isSelected, isCurrent, children }: PressableProps) {
  return (
    <View
      className={className}
      hoverClass='k-button--pressed'
      onClick={onClick}
      aria-role='button'
      aria-label={label}
      aria-selected={isSelected ?? isCurrent}
    >
      {children}
    </View>
  )
}
