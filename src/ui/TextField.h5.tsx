import { Field } from './Field'
import type { TextFieldProps } from './TextField'

const keyboard = { text: 'text', digits: 'numeric', decimal: 'decimal', residentId: 'text', phone: 'tel' } as const

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
      <input
        className={`k-input${field.problem ? ' k-input--problem' : ''}`}
        type={kind === 'phone' ? 'tel' : 'text'}
        inputMode={keyboard[kind]}
        value={value}
        maxLength={maxLength}
        placeholder={placeholder}
        aria-invalid={field.problem ? true : undefined}
        aria-required={field.isRequired || undefined}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && onEnter?.()}
      />
    </Field>
  )
}
