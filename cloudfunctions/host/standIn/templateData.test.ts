import { reminderKinds, type ReminderData } from '../../../src/domain/reminders/reminder'
import { templateOf, templateValues } from '../../../src/domain/reminders/template'
import { badKeyword } from './templateData'

const at = '2026-09-18T02:00:00.000Z'
const long: ReminderData = {
  title: '𠮷返乡入乡创业人员一次性创业补贴和场地租金补贴及社保补贴申请'.repeat(3),
  names: '房屋租赁合同、营业执照副本、身份证正反面'.repeat(9),
  reason: '户名与账号不一致'.repeat(30),
  on: '2027-01-05',
}
const sent = reminderKinds.flatMap((kind) => templateOf(kind) ?? []).length
const cases = reminderKinds.flatMap((kind) => {
  const template = templateOf(kind)
  return template ? [{}, long].map((data) => ({ kind, template, data })) : []
})

test('some go out by WeChat', () => expect(sent).toBeGreaterThan(10))

test.each(cases)('WeChat takes $kind, whatever is known: $data', ({ kind, template, data }) => {
  const values = Object.entries(templateValues(kind, data, at)).map(([name, value]) => [name, { value }])
  expect(badKeyword(`standin-${template}`, Object.fromEntries(values))).toBeUndefined()
})

test('what WeChat would refuse is found', () => {
  const { thing1, ...rest } = templateValues('applicationAccepted', {}, at)
  const values = Object.entries({ ...rest, thing1: `${thing1}`.repeat(20) }).map(([name, value]) => [name, { value }])
  expect(badKeyword('standin-progress', Object.fromEntries(values))).toBe('thing1')
})
