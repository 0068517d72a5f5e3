import type { ToggleProps } from './Toggle'

export function Toggle({ label, isOn, onChange }: ToggleProps) {
  return (
    <label className='k-toggle'>
      <span>{label}</span>
      <input
        className='k-toggle__native'
        type='checkbox'
        role='switch'
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  )
}
