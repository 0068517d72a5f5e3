import { useId } from 'react'
import type { ChoiceProps } from './Choice'
import { Field } from './Field'

export function Choice({ options, value, onChange, ...field }: ChoiceProps) {
  const name = useId()
  return (
    <Field {...field} isGroup>
      {options.map((option) => (
        <label key={option.value} className={`k-option${option.value === value ? ' k-option--on' : ''}`}>
          <input
            className='k-option__native'
            type='radio'
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span className='k-option__mark' aria-hidden='true' />
          <span className='k-option__text'>
            {option.label}
            {option.detail && <span className='k-option__detail'>{option.detail}</span>}
          </span>
        </label>
      ))}
    </Field>
  )
}
