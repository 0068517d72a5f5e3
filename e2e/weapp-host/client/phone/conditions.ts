import { usual, type Conditions } from '../../conditions'
import { tell } from './hearers'

declare global {
  interface Window {
    /** what a launcher sets before the program starts: whose phone it is, and how it goes with it */
    weappBoot?: { phone?: string; conditions?: Conditions; path?: string }
  }
}

export const boot = window.weappBoot ?? {}
export const conditions: Conditions = { ...usual, ...boot.conditions }

/** Changes how it goes with the phone, and tells the program as WeChat does. */
export function setConditions(changes: Partial<Conditions>): void {
  const before = { ...conditions }
  Object.assign(conditions, changes)
  if (before.isOffline !== conditions.isOffline) tell('NetworkStatusChange', network())
  if (before.theme !== conditions.theme) tell('ThemeChange', { theme: conditions.theme })
}

export const network = () => ({
  isConnected: !conditions.isOffline,
  networkType: conditions.isOffline ? 'none' : '4g',
})
