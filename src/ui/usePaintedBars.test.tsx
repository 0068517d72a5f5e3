import { act, render } from '@testing-library/react'
import Taro from '@tarojs/taro'
import themes from '@/theme.json'
import { usePreferences, type Theme } from './preferences'
import { Screen } from './Screen'

const isWeb = require.resolve('./Screen').endsWith('.h5.tsx')
const inWeChat = isWeb ? describe.skip : describe
const title = Taro.setNavigationBarColor as jest.Mock
const tabs = Taro.setTabBarStyle as jest.Mock

let choose: (theme: Theme) => void
function Page({ isTab }: { isTab?: boolean }) {
  choose = usePreferences().setTheme
  return (
    <Screen title='我的' isTab={isTab}>
      我的
    </Screen>
  )
}

inWeChat('WeChat’s own bars', () => {
  test('follow the phone by themselves, then take the colours that somebody chose, on every page that is shown', () => {
    render(<Page isTab />)
    expect(title).not.toHaveBeenCalled()
    act(() => choose('dark'))
    expect(title).toHaveBeenLastCalledWith({
      frontColor: '#ffffff',
      backgroundColor: themes.dark.navBackground,
    })
    expect(tabs).toHaveBeenLastCalledWith(expect.objectContaining({ backgroundColor: themes.dark.tabBackground }))
    title.mockClear()
    tabs.mockClear()
    render(<Page />)
    expect(title).toHaveBeenCalled()
    expect(tabs).not.toHaveBeenCalled()
  })

  test('go back to the phone’s colours with whoever goes back to them', () => {
    render(<Page isTab />)
    act(() => choose('dark'))
    act(() => choose('system'))
    expect(title).toHaveBeenLastCalledWith({ frontColor: '#000000', backgroundColor: themes.light.navBackground })
    expect(tabs).toHaveBeenLastCalledWith(expect.objectContaining({ color: themes.light.tabText }))
  })
})
