import { checkAlarm } from './alarm'

const policy = { title: '创业租金补贴', validTo: '2026-12-15' }

test('a reminder is for a later day on which the policy still runs', () => {
  expect(() => checkAlarm(policy, '2026-12-15', '2026-11-22')).not.toThrow()
  expect(() => checkAlarm(policy, '2026-11-22', '2026-11-22')).toThrow(
    expect.objectContaining({ code: 'reminder_day_passed' }),
  )
  expect(() => checkAlarm(policy, '2026-12-16', '2026-11-22')).toThrow(
    expect.objectContaining({ code: 'policy_not_open' }),
  )
})
