import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect, useSyncExternalStore } from 'react'
import type { VisitDesk } from '@/offline/visitDesk'
import { phoneDesk } from './phoneDesk'

/** The officer's day, drawn again whenever it changes; sends and loads when the network comes back. */
export function useVisitDesk(): VisitDesk {
  useSyncExternalStore(phoneDesk.subscribe, phoneDesk.version, phoneDesk.version)
  useDidShow(phoneDesk.wake)
  useEffect(() => {
    if (!phoneDesk.day()) void phoneDesk.sync(true)
    const listen = ({ isConnected }: { isConnected: boolean }) => void (isConnected && phoneDesk.sync(true))
    Taro.onNetworkStatusChange(listen)
    return () => Taro.offNetworkStatusChange(listen)
  }, [])
  return phoneDesk
}
