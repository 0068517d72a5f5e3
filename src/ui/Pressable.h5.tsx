import type { PressableProps } from './Pressable'

export function Pressable({ className, onClick, label, isSelected, isCurrent, children }: PressableProps) {
  return (
    <button
      type='button'
      className={className}
      aria-label={label}
      aria-pressed={isSelected}
      aria-current={isCurrent || undefined}
      onClick={onClick}
    >
      {children}
    </button>
  )
}
