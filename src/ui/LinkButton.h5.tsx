import { Icon } from './Icon'
import type { LinkButtonProps } from './LinkButton'

export function LinkButton({ children, onClick, icon, label }: LinkButtonProps) {
  return (
    <button type='button' className='k-link' aria-label={label} onClick={onClick}>
      {icon && <Icon name={icon} className='k-button__icon' />}
      {children}
    </button>
  )
}
