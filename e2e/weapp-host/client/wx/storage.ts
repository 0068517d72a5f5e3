import { api } from './api'

const PREFIX = 'weapp:'
const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))

function getStorageSync(key: string): unknown {
  const text = localStorage.getItem(PREFIX + key)
  return text === null ? '' : JSON.parse(text)
}
const setStorageSync = (key: string, data: unknown) => localStorage.setItem(PREFIX + key, JSON.stringify(data))
const removeStorageSync = (key: string) => localStorage.removeItem(PREFIX + key)
const clearStorageSync = () => keys().forEach((key) => localStorage.removeItem(key))

export const storage = {
  getStorageSync,
  setStorageSync,
  removeStorageSync,
  clearStorageSync,
  getStorageInfoSync: () => ({ keys: keys().map((key) => key.slice(PREFIX.length)), currentSize: 1, limitSize: 10240 }),
  getStorage: api('getStorage', ({ key }) => ({ data: getStorageSync(String(key)) })),
  setStorage: api('setStorage', ({ key, data }) => setStorageSync(String(key), data)),
  removeStorage: api('removeStorage', ({ key }) => removeStorageSync(String(key))),
}
