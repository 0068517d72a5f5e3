import Taro from '@tarojs/taro'

/** WeChat's standard text is 16; from 20 on the person has asked for large text already. */
const LARGE_TEXT = 20

/** Whether the person has asked WeChat for large text. */
export function hasLargeText(): boolean {
  const { fontSizeSetting } = Taro.getAppBaseInfo() as { fontSizeSetting?: number }
  return (fontSizeSetting ?? 0) >= LARGE_TEXT
}
