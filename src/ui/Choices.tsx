import { Text, View } from '@tarojs/components'
import type { Option } from './Choice'
import { Field, type FieldProps } from './Field'

export type ChoicesProps = FieldProps & {
  options: readonly Option[]
  value: readonly string[]
  onChange: (value: string[]) => void
}

/** The set with one value put in or taken out. */
export const toggled = (set: readonly string[], value: string) =>
  set.includes(value) ? set.filter((one) => one !== value) : [...set, value]

/** Any of several. */
export function Choices({ options, value, onChange, ...field }: ChoicesProps) {
  return (
    <Field {...field}>
      {options.map((option) => (
        <View
          key={option.value}
          className={`k-option${value.includes(option.value) ? ' k-option--on' : ''}`}
          onClick={() => onChange(toggled(value, option.value))}
          aria-role='checkbox'
          aria-checked={value.includes(option.value)}
        >
          <View className='k-option__mark k-option__mark--square' />
          <View className='k-option__text'>
            <Text>{option.label}</Text>
            {option.detail && <Text className='k-option__detail'>{option.detail}</Text>}
          </View>
        </View>
      ))}
    </Field>
  )
}
