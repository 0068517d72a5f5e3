import { conditions } from '../phone/conditions'
import { countWrite, life } from '../phone/life'
import { api } from './api'

const PREFIX = 'weapp:'
/** wx.setStorage: 10 MB for all, 1 MB for one key. */
const LIMIT_KB = 10 * 1024
const KEY_LIMIT = 1024 * 1024

const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))
const textAt = (key: string) => localStorage.getItem(PREFIX + key)

function getStorageSync(key: string): unknown {
  const text = textAt(key)
  return text === null ? '' : JSON.parse(text)
}

/** Fails with WeChat's words when the phone has no room; what grows smaller still fits. */
function write(key: string, data: unknown): void {
  if (life.isDead) return
  const text = JSON.stringify(data)
  if (text.length > KEY_LIMIT) throw new Error('entry size limit reached')
  if (conditions.isStorageFull && text.length > (textAt(key)?.length ?? 0))
    throw new Error('exceed storage max size 10Mb')
  localStorage.setItem(PREFIX + key, text)
  countWrite()
}

function remove(key: string): void {
  if (life.isDead) return
  localStorage.removeItem(PREFIX + key)
  countWrite()
}

/** The synchronous twin throws where the other one fails. */
function now(name: string, run: () => void): void {
  try {
    run()
  } catch (error) {
    throw new Error(`${name}:fail ${(error as Error).message}`, { cause: error })
  }
}

function info() {
  const size = keys().reduce((sum, key) => sum + (localStorage.getItem(key)?.length ?? 0), 0)
  const currentSize = conditions.isStorageFull ? LIMIT_KB : Math.ceil(size / 1024)
  return { keys: keys().map((key) => key.slice(PREFIX.length)), currentSize, limitSize: LIMIT_KB }
}

const clear = () => keys().forEach((key) => remove(key.slice(PREFIX.length)))

export const storage = {
  getStorageSync,
  setStorageSync: (key: string, data: unknown) => now('setStorageSync', () => write(key, data)),
  removeStorageSync: (key: string) => remove(key),
  clearStorageSync: clear,
  getStorageInfoSync: info,
  getStorageInfo: api('getStorageInfo', info),
  getStorage: api('getStorage', ({ key }) => {
    if (textAt(String(key)) === null) throw new Error('data not found')
    return { data: getStorageSync(String(key)) }
  }),
  setStorage: api('setStorage', ({ key, data }) => write(String(key), data)),
  removeStorage: api('removeStorage', ({ key }) => remove(String(key))),
  clearStorage: api('clearStorage', clear),
}
