import Taro from '@tarojs/taro'
import { useState } from 'react'
import { keepOnPhone } from '@/ui/keepOnPhone'

/** A choice that stays on this phone: a filter, an order. Never personal data. */
export function useKept<T extends string>(key: string, atFirst: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => (Taro.getStorageSync(key) as T | '') || atFirst)
  const keep = (next: T) => {
    keepOnPhone(key, next)
    setValue(next)
  }
  return [value, keep]
}
