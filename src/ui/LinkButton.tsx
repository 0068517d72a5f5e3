import { Button as TaroButton, Text } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './Icon'
import type { IconName } from './icons'

export type LinkButtonProps = { children: ReactNode; onClick: () => void; icon?: IconName; label?: string }

/** A quiet way on, inside a text or a card. */
export function LinkButton({ children, onClick, icon, label }: LinkButtonProps) {
  return (
    <TaroButton
      className='k-link'
      hoverClass='k-button--pressed'
      onClick={onClick}
      aria-role='button'
      aria-label={label}
    >
      {icon && <Icon name={icon} className='k-button__icon' />}
      <Text>{children}</Text>
    </TaroButton>
  )
}
