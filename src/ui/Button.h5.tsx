import { Icon } from './Icon'
import type { ButtonProps } from './Button'

/** A native button: mouse, keyboard and screen readers work by themselves. */
export function Button(props: ButtonProps) {
  const { children, onClick, tone = 'primary', isDisabled, isBusy, isHeld, label, icon, isSmall } = props
  return (
    <button
      type='button'
      className={`k-button k-button--${tone}${isSmall ? ' k-button--small' : ''}`}
      disabled={isDisabled || isBusy}
      aria-busy={isBusy || undefined}
      aria-label={label}
      aria-disabled={isHeld || undefined}
      // A key says of itself that it is meant: only clicks are counted.
      onClick={({ detail }) => (isHeld && detail > 0 ? undefined : onClick())}
    >
      {icon && <Icon name={icon} className='k-button__icon' />}
      {isBusy ? '请稍候…' : children}
    </button>
  )
}
