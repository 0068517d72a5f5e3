import { Field } from './Field'
import { Icon } from './Icon'
import type { SelectProps } from './Select'

export function Select({ options, value, onChange, placeholder = '请选择', ...field }: SelectProps) {
  return (
    <Field {...field}>
      <span className='k-select'>
        <select
          className={`k-input k-select__list${field.problem ? ' k-input--problem' : ''}${value ? '' : ' k-input__empty'}`}
          value={value ?? ''}
          aria-invalid={field.problem ? true : undefined}
          onChange={(event) => event.target.value && onChange(event.target.value)}
        >
          <option value='' disabled>
            {placeholder}
          </option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name='chevronDown' className='k-select__mark' />
      </span>
    </Field>
  )
}
