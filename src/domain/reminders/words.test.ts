import { nextChannel, retryAt } from './delivery'
import { reminderKinds, type ReminderData } from './reminder'
import { reminderPage } from './template'
import { clip, reminderWords, sayReminder, saySms } from './words'

const at = '2026-09-18T02:00:00.000Z'
const long: ReminderData = {
  title: '𠮷返乡入乡创业人员一次性创业补贴和场地租金补贴及社保补贴申请'.repeat(3),
  names: '房屋租赁合同、营业执照副本、身份证正反面'.repeat(9),
  reason: '户名与账号不一致'.repeat(30),
  number: '990101-2026-000123',
  on: '2027-01-05',
  amountFen: 123_456_789,
}
const cases = reminderKinds.flatMap((kind) => [
  { kind, data: {}, which: 'with nothing known' },
  { kind, data: long, which: 'with far too much' },
])

test.each(cases)('$kind $which keeps to every limit', ({ kind, data }) => {
  expect([...sayReminder(kind, data, at).title].length).toBeLessThanOrEqual(20)
  expect([...`【归创通】${saySms(kind, data, at)}`].length).toBeLessThanOrEqual(70)
})

test.each(reminderKinds)('%s says nothing odd: no undefined, no code, no doubled full stop or space', (kind) => {
  const { title, text } = sayReminder(kind, { title: '一次性创业补贴', reason: '材料不全。', amountFen: 500_000 }, at)
  expect(`${title}${text}`).not.toMatch(/undefined|null|NaN|。。|[a-z]| {2}/)
  expect(text).toMatch(/。$/)
})

test('as one says it at the counter', () => {
  const data = { title: '一次性创业补贴', names: '房屋租赁合同', on: '2026-12-01', amountFen: 500_000 }
  expect(sayReminder('supplementDue', data, at).text).toBe(
    '“一次性创业补贴”还差：房屋租赁合同。请在12月1日（周二）前补上，逾期本次申请会终止。',
  )
  expect(sayReminder('moneyCredited', data, at).text).toBe(
    '“一次性创业补贴”的 5 000 元已到账，请核对，收到请点“收到了”。',
  )
})

test('the desk’s reminders go out by no channel', () => {
  const kinds = reminderKinds.filter((kind) => reminderWords[kind].carriage === 'inboxOnly')
  expect(kinds).toEqual(['caseDayMoved', 'caseObjected', 'caseDueSoon', 'caseOverdue', 'calendarMissing'])
})

test('the desk reads by which day a case is due, or was', () => {
  const told = { title: '返乡创业一次性创业补贴', on: '2026-11-24' }
  expect(sayReminder('caseDueSoon', told, at).text).toBe('“返乡创业一次性创业补贴”请在11月24日（周二）前办好，快到期了。')
  expect(sayReminder('caseOverdue', { ...told, on: '2026-11-20' }, at).text).toBe(
    '“返乡创业一次性创业补贴”应在11月20日（周五）前办好，已经超期，请尽快办理。',
  )
})

test('clips by characters and never through the middle of one', () => {
  expect(clip('𠮷𠮷𠮷', 3)).toBe('𠮷𠮷𠮷')
  expect(clip('𠮷𠮷𠮷𠮷', 3)).toBe('𠮷𠮷…')
})

test('the message opens what it tells of', () => {
  const page = (data: ReminderData) => reminderPage('policyChanged', data)
  expect(page({ applicationId: 'a', policyId: 'p' })).toContain('applications/detail/index?id=a')
  expect(page({ policyId: 'p' })).toContain('policies/detail/index?id=p')
  expect(page({})).toContain('inbox')
  expect(reminderPage('helpAnswered', { policyId: 'p' })).toContain('help/ask')
})

describe('whose turn it is', () => {
  const both = { wechat: true, sms: true }
  const tries = (count: number) => Array(count).fill({ channel: 'wechat', outcome: 'later' } as const)
  test('WeChat, SMS, a call', () => {
    expect(nextChannel([], both)).toBe('wechat')
    expect(nextChannel([], { wechat: false, sms: true })).toBe('sms')
    expect(nextChannel([], { wechat: false, sms: false })).toBe('call')
  })
  test('a channel has four tries', () => {
    expect([3, 4].map((count) => nextChannel(tries(count), both))).toEqual(['wechat', 'sms'])
    expect([1, 2, 3].map((count) => retryAt(at, tries(count), 'wechat').slice(11, 16))).toEqual([
      '02:05',
      '02:15',
      '03:00',
    ])
  })
})
