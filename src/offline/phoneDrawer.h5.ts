import type { Drawer } from './drawer'

const PREFIX = 'visits/'
/** Browsers allow 5 M characters and don't tell how many are left. */
const LIMIT_KB = 5 * 1024
const names = () => Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))

/** The browser's storage, counted in characters as browsers count. */
export const phoneDrawer: Drawer = {
  get: (key) => localStorage.getItem(PREFIX + key) ?? undefined,
  set: (key, text) => localStorage.setItem(PREFIX + key, text),
  remove: (key) => localStorage.removeItem(PREFIX + key),
  keys: () => names().map((name) => name.slice(PREFIX.length)),
  usedKb: () =>
    Object.keys(localStorage).reduce((sum, name) => sum + name.length + (localStorage.getItem(name) ?? '').length, 0) /
    1024,
  limitKb: () => LIMIT_KB,
}
