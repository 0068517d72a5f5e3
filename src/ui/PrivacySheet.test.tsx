import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import Taro from '@tarojs/taro'
import { Screen } from './Screen'

const isWeb = require.resolve('./Screen').endsWith('.h5.tsx')
const inWeChat = isWeb ? describe.skip : describe
const listen = Taro.onNeedPrivacyAuthorization as jest.Mock

/** WeChat holds back a call of the program's until the person has answered. */
function wechatAsks() {
  const answer = jest.fn()
  const [listener] = listen.mock.calls[0] as [Taro.onNeedPrivacyAuthorization.Listener]
  act(() => listener(answer, { referrer: 'chooseMedia' }))
  return answer
}

const openScreen = () => render(<Screen title='材料'>材料</Screen>)
const question = () => screen.queryByRole('dialog', { name: '先跟您说清楚' })

inWeChat('the question about privacy', () => {
  test('nobody is asked before WeChat asks', () => {
    openScreen()
    expect(listen).toHaveBeenCalledTimes(1)
    expect(question()).toBeNull()
  })

  test('who agrees goes on with every call that waited, by the button whose id WeChat checks', async () => {
    openScreen()
    const [photo, file] = [wechatAsks(), wechatAsks()]
    expect(photo).toHaveBeenCalledWith({ event: 'exposureAuthorization' })
    const agree = screen.getByRole('button', { name: '同意，继续' })
    expect(agree.id).toBe('privacy-agree')
    await userEvent.click(agree)
    expect(photo).toHaveBeenLastCalledWith({ event: 'agree', buttonId: 'privacy-agree' })
    expect(file).toHaveBeenLastCalledWith({ event: 'agree', buttonId: 'privacy-agree' })
    expect(question()).toBeNull()
  })

  test.each(['不同意', '关闭'])('who taps %s has nothing read, and is told so', async (name) => {
    openScreen()
    const answer = wechatAsks()
    await userEvent.click(screen.getByRole('button', { name }))
    expect(answer).toHaveBeenLastCalledWith({ event: 'disagree' })
    expect(Taro.showToast).toHaveBeenCalledWith(
      expect.objectContaining({ title: expect.stringContaining('没有被读取') }),
    )
    expect(question()).toBeNull()
  })

  test('the guide itself can be read before one answers', async () => {
    openScreen()
    wechatAsks()
    await userEvent.click(screen.getByRole('button', { name: '看隐私保护指引全文' }))
    expect(Taro.openPrivacyContract).toHaveBeenCalled()
    expect(question()).not.toBeNull()
    await userEvent.click(screen.getByRole('button', { name: '不同意' }))
  })

  test('a page that comes later listens through the same ear, and shows the question too', () => {
    openScreen()
    wechatAsks()
    openScreen()
    expect(listen).toHaveBeenCalledTimes(1)
    expect(screen.getAllByRole('dialog', { name: '先跟您说清楚' })).toHaveLength(2)
  })
})

test('a browser is never asked', () => {
  if (isWeb) openScreen()
  expect(listen).toHaveBeenCalledTimes(isWeb ? 0 : 1)
})
