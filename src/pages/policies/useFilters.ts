import Taro from '@tarojs/taro'
import { useState } from 'react'
import { keepOnPhone } from '@/ui/keepOnPhone'
import { allPolicies, type Filters } from './filters'

const KEY = 'policyFilters'

/** Filters that stay as they were left. What was searched for is not kept: it may say something about a person. */
export function useFilters() {
  const [filters, setFilters] = useState<Filters>(() => ({
    ...allPolicies,
    ...(Taro.getStorageSync<Partial<Filters> | ''>(KEY) || {}),
  }))
  const change = (part: Partial<Filters>) => {
    const next = { ...filters, ...part }
    setFilters(next)
    keepOnPhone(KEY, { ...next, search: '' })
  }
  return { filters, change }
}
