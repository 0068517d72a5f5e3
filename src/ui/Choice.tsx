import { Text, View } from '@tarojs/components'
import { Field, type FieldProps } from './Field'

export type Option = { value: string; label: string; detail?: string }
export type ChoiceProps = FieldProps & {
  options: readonly Option[]
  value: string | undefined
  onChange: (value: string) => void
}

/** One of several, each a large target. */
export function Choice({ options, value, onChange, ...field }: ChoiceProps) {
  return (
    <Field {...field}>
      <View aria-role='radiogroup' aria-label={field.label}>
        {options.map((option) => (
          <View
            key={option.value}
            className={`k-option${option.value === value ? ' k-option--on' : ''}`}
            onClick={() => onChange(option.value)}
            aria-role='radio'
            aria-checked={option.value === value}
          >
            <View className='k-option__mark' />
            <View className='k-option__text'>
              <Text>{option.label}</Text>
              {option.detail && <Text className='k-option__detail'>{option.detail}</Text>}
            </View>
          </View>
        ))}
      </View>
    </Field>
  )
}
