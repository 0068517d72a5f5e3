import { Picker, Text, View } from '@tarojs/components'
import type { PlainDate } from '@/domain/core/plainDate'
import { Field, type FieldProps } from './Field'
import { Icon } from './Icon'

export type DateFieldProps = FieldProps & {
  value: PlainDate | undefined
  onChange: (value: PlainDate) => void
  min?: PlainDate
  max?: PlainDate
}

/** `2026-05-08` as `2026年5月8日`. */
const say = (day: PlainDate) => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`

export function DateField({ value, onChange, min = '1930-01-01', max = '2050-12-31', ...field }: DateFieldProps) {
  return (
    <Field {...field}>
      <Picker
        mode='date'
        value={value ?? ''}
        start={min}
        end={max}
        onChange={(event) => onChange(event.detail.value)}
        aria-label={field.label}
      >
        <View className={`k-input k-input--picker${field.problem ? ' k-input--problem' : ''}`}>
          <Text className={value ? '' : 'k-input__empty'}>{value ? say(value) : '请选择日期'}</Text>
          <Icon name='calendar' />
        </View>
      </Picker>
    </Field>
  )
}
