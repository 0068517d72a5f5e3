import Taro from '@tarojs/taro'
import { pageSources } from './pickPages'

const inWeChat = require.resolve('./pickPages').endsWith('.h5.ts') ? test.skip : test
const photos = pageSources[0]
const chooseMedia = Taro.chooseMedia as jest.Mock

inWeChat.each([
  ['chooseMedia:fail cancel', undefined],
  ['chooseMedia:fail privacy permission is not authorized', undefined],
  ['chooseMedia:fail api scope is not declared in the privacy agreement', '现在打不开，请稍后再试'],
])('%s picks nothing and says: %s', async (errMsg, title) => {
  ;(Taro.showToast as jest.Mock).mockClear()
  chooseMedia.mockRejectedValueOnce({ errMsg })
  expect(await photos?.pick(3)).toEqual([])
  const said = (Taro.showToast as jest.Mock).mock.calls.map(([{ title: words }]: [{ title: string }]) => words)
  expect(said).toEqual(title ? [title] : [])
})

inWeChat.each([
  ['chooseMedia:fail system permission denied', Taro.openAppAuthorizeSetting],
  ['chooseMedia:fail auth deny', Taro.openSetting],
])('%s asks to allow it, and leads to where one can', async (errMsg, openedThere) => {
  const confirm = Taro.showModal as unknown as jest.Mock
  confirm.mockClear()
  chooseMedia.mockRejectedValueOnce({ errMsg })
  expect(await photos?.pick(3)).toEqual([])
  await Promise.resolve()
  expect(confirm.mock.calls[0]).toMatchObject([{ title: '用不了相机和照片', confirmText: '去设置' }])
  expect(openedThere).toHaveBeenCalledTimes(1)
})

test('each way to pick has words of its own, for the first page and for more', () => {
  const words = pageSources.flatMap(({ label, more }) => [label, more])
  expect(words.length).toBeGreaterThan(0)
  expect(new Set(words).size).toBe(words.length)
})
