import { Problem } from '@/domain/core/problem'

/** Where the phone keeps texts by their keys. Every write is whole or not at all; a full phone makes `set` throw. */
export type Drawer = {
  get: (key: string) => string | undefined
  /** @throws when there is no room, and then the key holds what it held before */
  set: (key: string, text: string) => void
  remove: (key: string) => void
  keys: () => string[]
  usedKb: () => number
  limitKb: () => number
}

/** Writes what must not be lost. @throws Problem storage_full, and then the key holds what it held before */
export function keepIn(drawer: Drawer, key: string, value: object): void {
  const text = JSON.stringify(value)
  try {
    drawer.set(key, text)
  } catch {
    throw new Problem('storage_full')
  }
}
