import { Input } from '@tarojs/components'
import { Field, type FieldProps } from './Field'

export type TextFieldProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  kind?: 'text' | 'digits' | 'decimal' | 'residentId' | 'phone'
  maxLength?: number
  placeholder?: string
}

const keyboard = { text: 'text', digits: 'number', decimal: 'digit', residentId: 'idcard', phone: 'number' } as const

export function TextField({ value, onChange, kind = 'text', maxLength = 140, placeholder, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      <Input
        className={`k-input${field.problem ? ' k-input--problem' : ''}`}
        type={keyboard[kind]}
        value={value}
        maxlength={maxLength}
        placeholder={placeholder}
        onInput={(event) => onChange(event.detail.value)}
        aria-label={field.label}
      />
    </Field>
  )
}
