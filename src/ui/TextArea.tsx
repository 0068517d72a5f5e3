import { Textarea } from '@tarojs/components'
import { Field, type FieldProps } from './Field'

export type TextAreaProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  maxLength?: number
  placeholder?: string
}

export function TextArea({ value, onChange, maxLength = 1000, placeholder, ...field }: TextAreaProps) {
  return (
    <Field {...field}>
      <Textarea
        className={`k-input k-input--tall${field.problem ? ' k-input--problem' : ''}`}
        value={value}
        maxlength={maxLength}
        placeholder={placeholder}
        placeholderClass='k-placeholder'
        autoHeight
        onInput={(event) => onChange(event.detail.value)}
        aria-label={field.label}
      />
    </Field>
  )
}
