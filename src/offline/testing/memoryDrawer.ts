import type { Drawer } from '../drawer'

/** A phone's storage in memory. What it holds outlives the program that is killed. */
export type MemoryDrawer = Drawer & {
  /** the program is killed in place of a write, after so many more; 0 is the very next one */
  killAfter: (writes: number) => void
  /** a killed program can do nothing more, till another starts */
  isDead: () => boolean
  start: () => void
  /** somebody's film fills the phone: nothing can grow any more */
  fill: (isFull: boolean) => void
}

export function memoryDrawer(limitKb = 10 * 1024): MemoryDrawer {
  const held = new Map<string, string>()
  let characters = 0
  let writesLeft = Infinity
  let isDead = false
  let isFull = false

  function alive(): Map<string, string> {
    if (isDead) throw new Error('killed')
    return held
  }

  function write(key: string, text: string | undefined): void {
    writesLeft -= 1
    if (writesLeft < 0) isDead = true
    const grows = (text?.length ?? 0) - (alive().get(key)?.length ?? 0)
    if (grows > 0 && (isFull || (characters + grows) / 1024 > limitKb)) throw new Error('exceed max size')
    characters += grows
    if (text === undefined) held.delete(key)
    else held.set(key, text)
  }

  return {
    get: (key) => alive().get(key),
    set: write,
    remove: (key) => write(key, undefined),
    keys: () => [...alive().keys()],
    usedKb: () => (isFull ? limitKb : characters / 1024),
    limitKb: () => limitKb,
    killAfter: (writes) => (writesLeft = writes),
    isDead: () => isDead,
    start: () => {
      isDead = false
      writesLeft = Infinity
    },
    fill: (full) => (isFull = full),
  }
}
