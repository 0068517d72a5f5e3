import { act, render, renderHook } from '@testing-library/react'
import Taro from '@tarojs/taro'
import themes from '@/theme.json'
import { usePreferences, type Theme } from './preferences'
import { Screen } from './Screen'

const isWeb = require.resolve('./Screen').endsWith('.h5.tsx')
const inWeChat = isWeb ? describe.skip : describe
const title = Taro.setNavigationBarColor as jest.Mock
const tabs = Taro.setTabBarStyle as jest.Mock

const openPage = (isTab?: boolean) =>
  render(
    <Screen title='我的' isTab={isTab}>
      我的
    </Screen>,
  )

function choose(theme: Theme): void {
  const { result, unmount } = renderHook(usePreferences)
  act(() => result.current.setTheme(theme))
  unmount()
}

inWeChat('WeChat’s own bars', () => {
  test('follow the phone by themselves, then take the colours that somebody chose, on every page that is shown', () => {
    openPage(true)
    expect(title).not.toHaveBeenCalled()
    choose('dark')
    expect(title).toHaveBeenLastCalledWith({
      frontColor: '#ffffff',
      backgroundColor: themes.dark.navBackground,
    })
    expect(tabs).toHaveBeenLastCalledWith(expect.objectContaining({ backgroundColor: themes.dark.tabBackground }))
    title.mockClear()
    tabs.mockClear()
    openPage()
    expect(title).toHaveBeenCalled()
    expect(tabs).not.toHaveBeenCalled()
  })

  test('go back to the phone’s colours with whoever goes back to them', () => {
    openPage(true)
    choose('dark')
    choose('system')
    expect(title).toHaveBeenLastCalledWith({ frontColor: '#000000', backgroundColor: themes.light.navBackground })
    expect(tabs).toHaveBeenLastCalledWith(expect.objectContaining({ color: themes.light.tabText }))
  })
})
