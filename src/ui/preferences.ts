import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { keepOnPhone } from './keepOnPhone'
import { hasLargeText } from './largeText'

export type Theme = 'system' | 'light' | 'dark'
type Preferences = { isElder: boolean; theme: Theme }

const KEY = 'preferences'

function read(): Preferences {
  const kept = Taro.getStorageSync<Partial<Preferences> | ''>(KEY) || {}
  return { isElder: kept.isElder ?? hasLargeText(), theme: kept.theme ?? 'system' }
}

let current: Preferences | undefined
const listeners = new Set<() => void>()
const get = () => (current ??= read())

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function change(part: Partial<Preferences>) {
  current = { ...get(), ...part }
  keepOnPhone(KEY, current)
  listeners.forEach((listener) => listener())
}

/** How the person wants to see: kept on this phone, the same on every screen at once. */
export function usePreferences() {
  const preferences = useSyncExternalStore(subscribe, get)
  return {
    ...preferences,
    setElder: (isElder: boolean) => change({ isElder }),
    setTheme: (theme: Theme) => change({ theme }),
  }
}

/** The classes of a screen's root. */
export function rootClass({ isElder, theme }: Preferences): string {
  return `k-screen${isElder ? ' k-screen--elder' : ''}${theme === 'system' ? '' : ` k-screen--${theme}`}`
}
