import { Field } from './Field'
import type { TextAreaProps } from './TextArea'

export function TextArea({ value, onChange, maxLength = 1000, placeholder, ...field }: TextAreaProps) {
  return (
    <Field {...field}>
      <textarea
        className={`k-input k-input--tall${field.problem ? ' k-input--problem' : ''}`}
        value={value}
        maxLength={maxLength}
        placeholder={placeholder}
        aria-invalid={field.problem ? true : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}
