import Taro from '@tarojs/taro'
import { wechat } from './wechat'

const callFunction = Taro.cloud.callFunction as unknown as jest.Mock
const call = () => wechat.call(['policies', 'list'], {})

test('the door’s answer comes back as it is', async () => {
  callFunction.mockResolvedValueOnce({ result: { ok: true, json: {} } })
  expect(await call()).toEqual({ ok: true, json: {} })
})

test('a function that failed in the cloud, or answered nothing, is no missing network', async () => {
  const failed = { ok: false, json: { code: 'unavailable', message: '' } }
  callFunction.mockRejectedValueOnce({ errCode: -504002, errMsg: 'cloud.callFunction:fail functions execute fail' })
  expect(await call()).toEqual(failed)
  callFunction.mockResolvedValueOnce({ result: null })
  expect(await call()).toEqual(failed)
})

test('no answer is no answer', async () => {
  const lost = { errCode: -1, errMsg: 'request:fail timeout' }
  callFunction.mockRejectedValueOnce(lost)
  await expect(call()).rejects.toBe(lost)
})
