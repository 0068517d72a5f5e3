import Taro from '@tarojs/taro'

/** Back to where one came from; a page that was opened by its own address has nothing behind it, and leads home. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.switchTab({ url: '/pages/home/index' })
}
