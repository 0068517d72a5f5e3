import Taro from '@tarojs/taro'

/** Keeps something on this phone. @returns false where the phone has no room left: then it holds until the program ends */
export function keepOnPhone(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(key, value)
    return true
  } catch {
    return false
  }
}
