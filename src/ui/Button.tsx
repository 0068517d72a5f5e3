import { Button as TaroButton, Text } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './Icon'
import type { IconName } from './icons'

export type ButtonProps = {
  children: ReactNode
  onClick: () => void
  tone?: 'primary' | 'plain' | 'quiet' | 'warm'
  isDisabled?: boolean
  isBusy?: boolean
  /** looks as always and takes no tap yet (`useCalm`) */
  isHeld?: boolean
  label?: string
  icon?: IconName
  isSmall?: boolean
}

export const buttonClass = ({ tone = 'primary', isSmall, isDisabled, isBusy }: Partial<ButtonProps>) =>
  `k-button k-button--${tone}${isSmall ? ' k-button--small' : ''}${isDisabled || isBusy ? ' k-button--disabled' : ''}`

/** A button says what happens. */
export function Button(props: ButtonProps) {
  const { children, onClick, isDisabled, isBusy, isHeld, label, icon } = props
  return (
    <TaroButton
      className={buttonClass(props)}
      hoverClass='k-button--pressed'
      disabled={isDisabled || isBusy}
      onClick={isHeld ? undefined : onClick}
      aria-role='button'
      aria-disabled={isHeld || undefined}
      aria-label={label}
    >
      {icon && <Icon name={icon} className='k-button__icon' />}
      <Text>{isBusy ? '请稍候…' : children}</Text>
    </TaroButton>
  )
}
