import type { PressableProps } from './Pressable'

export function Pressable({ className, onClick, label, isSelected, children }: PressableProps) {
  return (
    <button type='button' className={className} aria-label={label} aria-pressed={isSelected} onClick={onClick}>
      {children}
    </button>
  )
}
