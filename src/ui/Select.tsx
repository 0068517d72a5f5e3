import { Picker, Text, View } from '@tarojs/components'
import type { Option } from './Choice'
import { Field, type FieldProps } from './Field'
import { Icon } from './Icon'

export type SelectProps = FieldProps & {
  options: readonly Option[]
  value: string | undefined
  onChange: (value: string) => void
  placeholder?: string
}

/** One of many, out of WeChat's own picker. */
export function Select({ options, value, onChange, placeholder = '请选择', ...field }: SelectProps) {
  const index = options.findIndex((option) => option.value === value)
  const choose = (event: { detail: { value: string | number } }) => {
    const chosen = options[Number(event.detail.value)]
    if (chosen) onChange(chosen.value)
  }
  return (
    <Field {...field}>
      <Picker
        mode='selector'
        range={options.map(({ label }) => label)}
        value={Math.max(0, index)}
        onChange={choose}
        aria-label={field.label}
      >
        <View className={`k-input k-input--picker${field.problem ? ' k-input--problem' : ''}`}>
          <Text className={index < 0 ? 'k-input__empty' : ''}>{options[index]?.label ?? placeholder}</Text>
          <Icon name='chevronDown' />
        </View>
      </Picker>
    </Field>
  )
}
