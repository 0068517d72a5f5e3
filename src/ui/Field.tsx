import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'

export type FieldProps = { label: string; help?: string; problem?: string; warning?: string; isRequired?: boolean }
/** `isGroup`: several controls under one question. */
type Props = FieldProps & { children: ReactNode; isGroup?: boolean }

/** A question with its label, its help and, in words, what is wrong with the answer. */
export function Field({ label, help, problem, warning, isRequired, children }: Props) {
  return (
    <View className='k-field'>
      <View className='k-field__label'>
        <Text>{label}</Text>
        {isRequired === false && <Text className='k-field__optional'>可不填</Text>}
      </View>
      {children}
      {help && <Text className='k-field__help'>{help}</Text>}
      {warning && (
        <View className='k-field__warning' aria-role='status' aria-live='polite'>
          {warning}
        </View>
      )}
      {problem && (
        <View className='k-field__problem' aria-role='alert'>
          {problem}
        </View>
      )}
    </View>
  )
}
