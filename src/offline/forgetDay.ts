import type { Drawer } from './drawer'
import { PAGE_PREFIX } from './outbox'

export const DAY = 'visits-day'
export const OPENED = 'visits-opened'

/**
 * Lets go of rolls and day. Records stay: they can't be had again. Apart from what opens them, as every page can sign an officer
 * out and the main package has no room for the cipher.
 */
export function forgetDay(drawer: Drawer): void {
  for (const key of drawer.keys()) if (key.startsWith(PAGE_PREFIX)) drawer.remove(key)
  drawer.remove(DAY)
  drawer.remove(OPENED)
}
