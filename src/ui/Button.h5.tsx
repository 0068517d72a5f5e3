import { Icon } from './Icon'
import type { ButtonProps } from './Button'

/** A native button: mouse, keyboard and screen readers work by themselves. */
export function Button({ children, onClick, tone = 'primary', isDisabled, isBusy, label, icon, isSmall }: ButtonProps) {
  return (
    <button
      type='button'
      className={`k-button k-button--${tone}${isSmall ? ' k-button--small' : ''}`}
      disabled={isDisabled || isBusy}
      aria-busy={isBusy || undefined}
      aria-label={label}
      onClick={onClick}
    >
      {icon && <Icon name={icon} className='k-button__icon' />}
      {isBusy ? '请稍候…' : children}
    </button>
  )
}
