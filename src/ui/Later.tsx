import Taro from '@tarojs/taro'
import { useEffect, useState, type ReactNode } from 'react'

/**
 * Comes one turn after what stands above it. A long page handed over to WeChat in one piece keeps an old phone blank, and
 * 体验评分 counts a hand-over of more than 32 KB as a fault.
 */
export function Later({ children }: { children: ReactNode }) {
  const [isHere, setHere] = useState(false)
  useEffect(() => Taro.nextTick(() => setHere(true)), [])
  return isHere ? <>{children}</> : null
}
