import { callerOf } from './identity'

const context = (environment: object) => ({ environment: JSON.stringify(environment) })

test('a browser is known by CloudBase’s id of its user', () => {
  expect(callerOf(context({ TCB_UUID: 'u-1', TCB_SOURCE_IP: '203.0.113.7' }))).toEqual({
    provider: 'web',
    subject: 'u-1',
    address: '203.0.113.7',
    isTimer: false,
  })
})

test('in WeChat the openid counts, also where CloudBase has an id of its own beside it', () => {
  const caller = callerOf(context({ WX_OPENID: 'o-1', TCB_UUID: 'u-1', WX_CLIENTIP: '203.0.113.8' }))
  expect(caller).toMatchObject({ provider: 'wechat', subject: 'o-1', address: '203.0.113.8' })
})

test('whom the platform doesn’t name is nobody, whatever the process says', () => {
  process.env.TCB_UUID = process.env.WX_OPENID = 'left from another call'
  try {
    for (const named of [undefined, {}, context({}), context({ TCB_UUID: '', WX_OPENID: '' })])
      expect(callerOf(named)).toBeUndefined()
  } finally {
    delete process.env.TCB_UUID
    delete process.env.WX_OPENID
  }
})

test('a timer is one only by what the platform says of the trigger', () => {
  expect(callerOf(context({ TRIGGER_SRC: 'timer' }))).toMatchObject({ subject: '', isTimer: true })
  expect(callerOf(context({ TCB_UUID: 'timer', SOURCE: 'timer' }))?.isTimer).toBe(false)
})
