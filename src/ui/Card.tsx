import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Pressable } from './Pressable'

type Props = {
  children: ReactNode
  onClick?: () => void
  label?: string
  tone?: 'plain' | 'brand' | 'warm' | 'waiting' | 'informing'
  isSelected?: boolean
}

export function Card({ children, onClick, label, tone = 'plain', isSelected }: Props) {
  const className = `k-card k-card--${tone}`
  if (!onClick) return <View className={className}>{children}</View>
  return (
    <Pressable
      className={`${className} k-card--press${isSelected ? ' k-card--selected' : ''}`}
      onClick={onClick}
      label={label}
      isCurrent={isSelected}
    >
      {children}
    </Pressable>
  )
}
