import Taro from '@tarojs/taro'
import { pageSources } from './pickPages'

const inWeChat = require.resolve('./pickPages').endsWith('.h5.ts') ? test.skip : test
const photos = pageSources[0]
const chooseMedia = Taro.chooseMedia as jest.Mock

inWeChat.each([
  ['chooseMedia:fail cancel', undefined],
  ['chooseMedia:fail privacy permission is not authorized', undefined],
  ['chooseMedia:fail system permission denied', '请在手机设置里允许微信使用相机和照片'],
  ['chooseMedia:fail api scope is not declared in the privacy agreement', '现在打不开，请稍后再试'],
])('%s picks nothing and says: %s', async (errMsg, title) => {
  ;(Taro.showToast as jest.Mock).mockClear()
  chooseMedia.mockRejectedValueOnce({ errMsg })
  expect(await photos?.pick(3)).toEqual([])
  const said = (Taro.showToast as jest.Mock).mock.calls.map(([{ title: words }]: [{ title: string }]) => words)
  expect(said).toEqual(title ? [title] : [])
})

test('there is a way to pick photos and a way to pick files', () => {
  expect(pageSources.length).toBeGreaterThan(0)
})
