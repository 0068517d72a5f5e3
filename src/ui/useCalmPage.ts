import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { useCalm } from './useCalm'

/** Whether a page that has just opened, or come back, may be tapped yet: the second tap of two was meant for the page before it. */
export function useCalmPage(): boolean {
  const [shown, setShown] = useState(0)
  useDidShow(() => setShown((times) => times + 1))
  return useCalm(String(shown))
}
