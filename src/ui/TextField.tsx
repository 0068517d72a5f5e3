import { Input } from '@tarojs/components'
import { Field, type FieldProps } from './Field'

export type TextFieldProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  kind?: 'text' | 'digits' | 'decimal' | 'residentId' | 'phone'
  maxLength?: number
  placeholder?: string
  /** Enter, or 完成 on the phone's keyboard */
  onEnter?: () => void
}

const keyboard = { text: 'text', digits: 'number', decimal: 'digit', residentId: 'idcard', phone: 'number' } as const

export function TextField({
  value,
  onChange,
  kind = 'text',
  maxLength = 140,
  placeholder,
  onEnter,
  ...field
}: TextFieldProps) {
  return (
    <Field {...field}>
      <Input
        className={`k-input${field.problem ? ' k-input--problem' : ''}`}
        type={keyboard[kind]}
        value={value}
        maxlength={maxLength}
        placeholder={placeholder}
        placeholderClass='k-placeholder'
        onInput={(event) => onChange(event.detail.value)}
        onConfirm={onEnter}
        aria-label={field.label}
      />
    </Field>
  )
}
