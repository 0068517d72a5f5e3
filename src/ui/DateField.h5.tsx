import type { DateFieldProps } from './DateField'
import { Field } from './Field'

export function DateField({ value, onChange, min = '1930-01-01', max = '2050-12-31', ...field }: DateFieldProps) {
  return (
    <Field {...field}>
      <input
        className={`k-input${field.problem ? ' k-input--problem' : ''}`}
        type='date'
        value={value ?? ''}
        min={min}
        max={max}
        aria-invalid={field.problem ? true : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}
