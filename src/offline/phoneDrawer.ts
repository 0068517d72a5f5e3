import Taro from '@tarojs/taro'
import type { Drawer } from './drawer'

/** WeChat's storage: 1 MB to a key, 10 MB in all, safe against being killed once a call has returned. */
export const phoneDrawer: Drawer = {
  get: (key) => {
    const text: unknown = Taro.getStorageSync(key)
    return typeof text === 'string' && text ? text : undefined
  },
  set: (key, text) => Taro.setStorageSync(key, text),
  remove: (key) => Taro.removeStorageSync(key),
  keys: () => Taro.getStorageInfoSync().keys,
  usedKb: () => Taro.getStorageInfoSync().currentSize,
  limitKb: () => Taro.getStorageInfoSync().limitSize,
}
