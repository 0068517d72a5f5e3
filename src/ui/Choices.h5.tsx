import type { ChoicesProps } from './Choices'
import { Field } from './Field'

const toggled = (set: readonly string[], value: string) =>
  set.includes(value) ? set.filter((one) => one !== value) : [...set, value]

export function Choices({ options, value, onChange, ...field }: ChoicesProps) {
  return (
    <Field {...field} isGroup>
      {options.map((option) => (
        <label key={option.value} className={`k-option${value.includes(option.value) ? ' k-option--on' : ''}`}>
          <input
            className='k-option__native'
            type='checkbox'
            checked={value.includes(option.value)}
            onChange={() => onChange(toggled(value, option.value))}
          />
          <span className='k-option__mark k-option__mark--square' aria-hidden='true' />
          <span className='k-option__text'>
            {option.label}
            {option.detail && <span className='k-option__detail'>{option.detail}</span>}
          </span>
        </label>
      ))}
    </Field>
  )
}
