import { Field } from './Field'
import type { SelectProps } from './Select'

export function Select({ options, value, onChange, placeholder = '请选择', ...field }: SelectProps) {
  return (
    <Field {...field}>
      <select
        className={`k-input${field.problem ? ' k-input--problem' : ''}`}
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
    </Field>
  )
}
