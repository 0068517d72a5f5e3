import { isQuiet, nextChannel } from '../../../src/domain/reminders/delivery'
import type { ReminderKind } from '../../../src/domain/reminders/reminder'
import { startStandIn, type StandIn } from '../../host/standIn/standIn'
import { asJobs } from '../../platform/database'
import { newId } from '../../platform/newId'
import { testCity, VILLAGE, type Person, type TestCity } from '../../platform/testing/city'
import { claimReminder } from './claimReminder'
import { deliverDue } from './deliver'
import { remind } from './remind'

const MORNING = '2026-09-18T02:00:00.000Z'
const always = () => true
let city: TestCity
let standIn: StandIn
let li: Person

beforeAll(async () => {
  city = await testCity()
  standIn = await startStandIn()
  Object.assign(process.env, standIn.environment, { SEND_TIMEOUT_MS: '150' })
})
afterAll(async () => {
  delete process.env.SEND_TIMEOUT_MS
  await city.close()
  await standIn.close()
})
beforeEach(async () => {
  city.clock.now = MORNING
  for (const table of ['call_tasks', 'delivery_attempts', 'reminders', 'message_credits', 'access_tokens'] as const)
    await city.db.deleteFrom(table).execute()
  standIn.state.sent.length = 0
  standIn.state.tokensIssued = 0
  await suffer({ wechat: 'none', sms: 'none', refusing: [], slowMs: 400 })
  li = await city.person('李返乡')
})

const suffer = (control: object) =>
  fetch(`${standIn.url}/control`, { method: 'POST', body: JSON.stringify(control) }).then((reply) => reply.json())
async function deadAddress(): Promise<string> {
  const dead = await startStandIn()
  await dead.close()
  return dead.url
}
const later = (minutes: number) =>
  (city.clock.now = new Date(Date.parse(city.clock.now) + minutes * 60_000).toISOString())
const run = () => deliverDue(city.door, city.clock.now, always)
const accept = (person: Person, times = 1, templateIds = ['standin-progress']) =>
  Promise.all(Array.from({ length: times }, () => city.as(person).call('reminders.addCredits', { templateIds })))
async function tell(person: Person, kind: ReminderKind = 'applicationAccepted', title = '一次性创业补贴（示例）') {
  await city.db.transaction().execute((tx) =>
    remind(tx, city.clock.now, {
      personId: person.id,
      divisionCode: VILLAGE,
      kind,
      data: { title, names: '房屋租赁合同', on: '2026-09-29', reason: '户名与账号不一致', amountFen: 500_000 },
      dedupeKey: newId(),
    }),
  )
}
const creditsOf = async (person: Person) =>
  (await city.db.selectFrom('message_credits').select('change').where('person_id', '=', person.id).execute()).reduce(
    (sum, { change }) => sum + change,
    0,
  )
const attempts = async () =>
  (await city.db.selectFrom('delivery_attempts').select(['channel', 'outcome', 'detail']).orderBy('id').execute()).map(
    ({ channel, outcome, detail }) => [channel, outcome, detail].filter(Boolean).join(' '),
  )
const inbox = async (person: Person) => (await city.as(person).call('reminders.inbox')).items
const channels = () => standIn.sent.map(({ channel }) => channel)

describe('the channel', () => {
  test('a subscription message while there is a credit, which it spends', async () => {
    await accept(li)
    await tell(li)
    await run()
    expect(standIn.sent).toMatchObject([{ channel: 'wechat', to: li.openid, title: '办理进度通知' }])
    expect(standIn.sent[0]?.lines).toContain('当前进度：已受理')
    expect(await creditsOf(li)).toBe(0)
    expect((await inbox(li))[0]).toMatchObject({ delivery: '已发微信', isUndelivered: false })
  })

  test('a credit for another template is none', async () => {
    await accept(li, 1, ['standin-policy'])
    await tell(li)
    await run()
    expect(channels()).toEqual(['sms'])
  })

  test('else an SMS, of one message’s length', async () => {
    await tell(li, 'oneTimeNotice', '创业担保贷款贴息申请'.repeat(4))
    await run()
    expect(standIn.sent).toMatchObject([{ channel: 'sms', to: li.phone }])
    expect([...(standIn.sent[0]?.lines[0] ?? '')].length).toBeLessThanOrEqual(70)
    expect((await inbox(li))[0]?.delivery).toBe('已发短信')
  })

  test('else a call by a member of staff, and the person sees that nothing arrived', async () => {
    await city.db.updateTable('people').set({ phone_sealed: null }).where('id', '=', li.id).execute()
    await tell(li)
    await run()
    expect(standIn.sent).toHaveLength(0)
    expect((await inbox(li))[0]).toMatchObject({ delivery: '工作人员会打电话告诉您', isUndelivered: true })
  })

  test('what concerns staff at their desk stays in the inbox', async () => {
    const chen = await city.person('陈晓', [{ role: 'reviewer' }])
    await accept(chen)
    await tell(chen, 'caseOverdue')
    await run()
    expect(standIn.sent).toHaveLength(0)
    expect((await inbox(chen))[0]).toMatchObject({ title: '有件已超期', delivery: '', isUndelivered: false })
  })

  test('a made-up person’s phone may be somebody’s: where no stand-in answers, it is not written to', async () => {
    await city.db.updateTable('people').set({ is_made_up: true }).where('id', '=', li.id).execute()
    process.env.SMS_API_URL = 'https://sms.invalid'
    await tell(li)
    await run()
    process.env.SMS_API_URL = standIn.url
    expect(await attempts()).toEqual(['call tasked'])
  })
})

describe('never at night', () => {
  test.each([
    ['2026-09-18T12:59:59.000Z', false],
    ['2026-09-18T13:00:00.000Z', true],
    ['2026-09-18T16:30:00.000Z', true],
    ['2026-09-18T23:59:59.000Z', true],
    ['2026-09-19T00:00:00.000Z', false],
  ])('%s is night: %s', (at, expected) => expect(isQuiet(at)).toBe(expected))

  test('it waits for the morning, and the inbox has it at once', async () => {
    city.clock.now = '2026-09-18T14:00:00.000Z'
    await tell(li)
    await run()
    expect(standIn.sent).toHaveLength(0)
    expect((await inbox(li))[0]?.delivery).toBe('早上 8 点后发出')
    city.clock.now = '2026-09-19T00:00:00.000Z'
    await run()
    expect(channels()).toEqual(['sms'])
  })
})

describe('what WeChat answers', () => {
  test('43101: no credits are left whatever we thought, and the SMS goes out at once', async () => {
    await accept(li, 3)
    await suffer({ refusing: [li.openid] })
    await tell(li)
    await run()
    expect(await creditsOf(li)).toBe(0)
    expect(await attempts()).toEqual(['wechat refused 43101', 'sms sent'])
  })

  test.each(['badToken', 'expiredToken'])('%s: a new token is got, and the message goes out once', async (wechat) => {
    await accept(li)
    await tell(li)
    await suffer({ wechat })
    await run()
    expect(channels()).toEqual(['wechat'])
    expect(standIn.state.tokensIssued).toBe(2)
  })

  test('a token is asked for once and kept, sealed', async () => {
    await accept(li, 2)
    await tell(li)
    await tell(li)
    await run()
    expect(standIn.state.tokensIssued).toBe(1)
    const row = await city.db.selectFrom('access_tokens').selectAll().executeTakeFirstOrThrow()
    expect(row.token_sealed).not.toContain(standIn.state.token)
  })

  test('47003: a value it won’t take is our fault: the credit comes back, and the SMS goes out', async () => {
    await accept(li)
    process.env.WECHAT_TEMPLATE_PROGRESS = 'standin-todo' // another template than these values are for
    await accept(li, 1, ['standin-todo'])
    await tell(li)
    await run()
    delete process.env.WECHAT_TEMPLATE_PROGRESS
    expect(await attempts()).toEqual(['wechat invalid 47003', 'sms sent'])
    expect(await creditsOf(li)).toBe(2)
  })

  test.each([
    ['busy', '-1'],
    ['quota', '45009'],
    ['down', 'token'],
  ])('%s: tried again after 5, 15 and 60 minutes, then by SMS; the credit comes back', async (wechat, detail) => {
    await accept(li)
    await tell(li)
    await suffer({ wechat })
    const seen: number[] = []
    for (const minutes of [0, 4, 1, 14, 1, 59, 1]) {
      later(minutes)
      await run()
      seen.push((await attempts()).length)
    }
    expect(seen).toEqual([1, 1, 2, 2, 3, 3, 4])
    later(60)
    await run()
    expect(await attempts()).toEqual([...Array(4).fill(`wechat later ${detail}`), 'sms sent'])
    expect(await creditsOf(li)).toBe(1)
  })

  test('in trouble for one, it is left alone for the others, who wait and lose nothing', async () => {
    const wang = await city.person('王')
    await accept(li)
    await accept(wang)
    await tell(li)
    await tell(wang)
    await suffer({ wechat: 'busy' })
    await run()
    expect(await attempts()).toEqual(['wechat later -1'])
    await suffer({ wechat: 'none' })
    later(5)
    await run()
    expect(channels()).toEqual(['wechat', 'wechat'])
  })

  test('slow: it may have arrived, so no machine repeats it; a person is asked to call', async () => {
    await accept(li)
    await tell(li)
    await run() // gets the token while all is well
    await accept(li)
    await tell(li)
    await suffer({ wechat: 'slow' })
    await run()
    await suffer({ wechat: 'none' })
    later(600)
    await run()
    expect(channels()).toEqual(['wechat', 'wechat'])
    expect((await attempts()).slice(1)).toEqual(['wechat unknown TimeoutError', 'call tasked'])
    expect((await inbox(li))[0]).toMatchObject({ delivery: '没送到，工作人员会打电话', isUndelivered: true })
  })

  test('nobody listening at its address: surely not sent, tried again', async () => {
    await accept(li)
    await tell(li)
    process.env.WECHAT_API_URL = await deadAddress()
    await run()
    process.env.WECHAT_API_URL = standIn.url
    later(5)
    await run()
    expect(await attempts()).toEqual(['wechat later token', 'wechat sent'])
  })
})

describe('what the SMS provider answers', () => {
  test.each(['busy', 'quota', 'down'])('%s: tried four times, then a call', async (sms) => {
    await tell(li)
    await suffer({ sms })
    for (const minutes of [0, 5, 15, 60, 60]) {
      later(minutes)
      await run()
    }
    expect((await attempts()).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      ...Array(4).fill('sms later'),
      'call tasked',
    ])
  })

  test('nobody listening at its address: surely not sent, tried again', async () => {
    await tell(li)
    process.env.SMS_API_URL = await deadAddress()
    await run()
    process.env.SMS_API_URL = standIn.url
    later(5)
    await run()
    expect(await attempts()).toEqual(['sms later ECONNREFUSED', 'sms sent'])
  })

  test('a wrong signature is refused, and nobody is written to', async () => {
    await tell(li)
    process.env.SMS_SECRET_KEY = 'wrong'
    await run()
    Object.assign(process.env, standIn.environment)
    expect(await attempts()).toEqual(['sms invalid AuthFailure.SignatureFailure', 'call tasked'])
    expect(standIn.sent).toHaveLength(0)
  })

  test('a setting that is missing is our fault and may be mended', async () => {
    await tell(li)
    delete process.env.SMS_APP_ID
    await run()
    Object.assign(process.env, standIn.environment)
    later(5)
    await run()
    expect(await attempts()).toEqual(['sms later fault', 'sms sent'])
  })
})

describe('never twice', () => {
  test('the same fact told twice is one reminder', async () => {
    const once = { personId: li.id, divisionCode: VILLAGE, kind: 'moneyCredited' as const, data: {}, dedupeKey: 'once' }
    for (let n = 0; n < 2; n += 1) await city.db.transaction().execute((tx) => remind(tx, city.clock.now, once))
    await run()
    expect(standIn.sent).toHaveLength(1)
  })

  test('two runners at once send each reminder once, and spend each credit once', async () => {
    await accept(li, 7)
    for (let n = 0; n < 20; n += 1) await tell(li)
    await Promise.all([run(), run(), run()])
    expect(standIn.sent).toHaveLength(20)
    expect(channels().filter((channel) => channel === 'wechat')).toHaveLength(7)
    expect(await creditsOf(li)).toBe(0)
  })

  test('a runner that died between claiming and writing down leaves a sending that nobody repeats', async () => {
    await tell(li)
    const claim = await asJobs(city.door, (tx) => claimReminder(tx, city.clock.now, new Set()))
    expect(claim).toMatchObject({ channel: 'sms' })
    await run()
    expect(await attempts()).toEqual(['sms started'])
    later(3)
    await run()
    expect(await attempts()).toEqual(['sms unknown abandoned', 'call tasked'])
    expect(standIn.sent).toHaveLength(0)
    expect((await inbox(li))[0]?.isUndelivered).toBe(true)
  })

  test('a runner that comes back after its lease finds its sending judged, and changes nothing', async () => {
    await tell(li)
    await suffer({ sms: 'slow', slowMs: 100 })
    const slow = run()
    while (standIn.sent.length === 0) await new Promise(setImmediate)
    later(3)
    await run()
    await slow
    expect(await attempts()).toEqual(['sms unknown abandoned', 'call tasked'])
    expect(standIn.sent).toHaveLength(1)
  })

  test('an unknown outcome outweighs every channel that is still open', () => {
    expect(nextChannel([{ channel: 'wechat', outcome: 'unknown' }], { wechat: true, sms: true })).toBe('call')
  })
})

test('without time nothing is claimed', async () => {
  await tell(li)
  expect(await deliverDue(city.door, city.clock.now, () => false)).toBe(0)
  expect(await attempts()).toEqual([])
})

test('the page shows what was sent, the code big, and runs nothing that a message brings', async () => {
  await city.as({ openid: 'page' }).call('session.requestCode', { phone: '13712345678' })
  await tell(li, 'applicationAccepted', '<script>1</script>')
  await run()
  const page = await (await fetch(`${standIn.url}/sent`)).text()
  expect(page).toContain(`<p class="code">${standIn.sent.find(({ code }) => code)?.code}</p>`)
  expect(page).not.toContain('<script>')
  expect(page).toContain('&lt;script')
})
