import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { worksCases } from './worksCases'
import { useSession } from './useSession'

/** The first tab is 待办 for those through whose hands cases go. It is WeChat's own: renamed, never drawn anew. Called by each tab page, as one can begin on any. */
export function useTabName(): void {
  const { session } = useSession()
  const text = session && (worksCases(session) ? '待办' : '首页')
  const tell = () => {
    if (text) void Promise.resolve(Taro.setTabBarItem({ index: 0, text })).catch(() => undefined)
  }
  useEffect(tell, [text])
  useDidShow(tell)
}
