import { endPublicNotices } from './jobs'
import { runJob } from './testing/runJob'
import { caseCity, type CaseCity } from './testing/story'

let story: CaseCity
beforeAll(async () => {
  story = await caseCity()
})
afterAll(() => story.city.close())

const at = (now: string) => {
  story.city.clock.now = now
}

test('one case from the first tap to “收到了”, with a returned payment and a corrected account', async () => {
  const { people, move, look, refused, submitted } = story
  const { li, chen, zhao, qian } = people

  at('2026-09-18T02:00:00.000Z')
  const sent = await submitted(li)
  expect(sent.status).toBe('submitted')
  expect(sent.number).toBe('990101-2026-000001')
  expect(sent.headline).toBe('已提交 · 县人社局 应在 9月24日（周四）前答复')
  expect(sent.todo).toBe('现在不用您做什么')
  expect(sent.amountFen).toBe(500_000)

  const accepted = await move(chen, await look(chen, sent), 'accept')
  expect(accepted.clocks.legal).toMatchObject({ startedOn: '2026-09-18', dueOn: '2026-09-29', limit: 7, used: 0 })

  at('2026-09-23T02:00:00.000Z')
  expect((await look(li, sent)).headline).toBe('第 4/7 个工作日 · 县人社局 陈晓 正在审核')
  await move(chen, await look(chen, sent), 'review', { comment: '材料齐全，情况属实' })

  at('2026-09-24T02:00:00.000Z')
  const approved = await move(zhao, await look(zhao, sent), 'approve')
  expect(approved.status).toBe('public_notice')
  expect(approved.publicNotice).toEqual({ from: '2026-09-24', to: '2026-10-09' })
  expect(approved.clocks.legal).toMatchObject({ state: 'stopped', used: 5, isOverdue: false })

  at('2026-10-09T02:00:00.000Z')
  expect((await refused(qian, await look(qian, sent), 'orderPayment')).code).toBe('notice_running')
  expect(await runJob(story.city, endPublicNotices)).toBe(0)
  at('2026-10-10T02:00:00.000Z')
  expect(await runJob(story.city, endPublicNotices)).toBe(1)

  await move(qian, await look(qian, sent), 'orderPayment')
  await move(qian, await look(qian, sent), 'sendPayment')
  expect((await look(li, sent)).headline).toBe('已送国库（银行）付款')
  const returned = await move(qian, await look(qian, sent), 'reportReturned', { comment: '账号与户名不符' })
  expect(returned.payment).toMatchObject({ attempt: 1, returnReason: '账号与户名不符' })

  const same = { holder: '李返乡', bank: '归川农商银行青山支行', number: '6222020200001234560' }
  expect((await look(li, sent)).todo).toBe('银行把钱退回了：账号与户名不符。请更正收款账号')
  expect((await refused(li, await look(li, sent), 'correctAccount', { account: same })).code).toBe('account_unchanged')
  const other = { ...same, number: '6222020200009999995' }
  const corrected = await move(li, await look(li, sent), 'correctAccount', { account: other })
  expect(corrected.status).toBe('payable')
  expect(corrected.answers.accountNumber).toBe('6222 **** 9995')

  await move(qian, await look(qian, sent), 'orderPayment')
  await move(qian, await look(qian, sent), 'sendPayment')
  at('2026-10-13T02:00:00.000Z')
  const credited = await move(qian, await look(qian, sent), 'confirmCredited')
  expect(credited.payment).toMatchObject({ attempt: 2, amountFen: 500_000, accountMasked: '6222 **** 9995' })
  expect(credited.clocks.person).toEqual({ startedOn: '2026-09-18', days: 25, endedOn: '2026-10-13' })

  const denied = await move(li, await look(li, sent), 'denyReceipt')
  expect(denied.headline).toBe('钱没收到，正在核查 · 县财政局')
  await move(qian, await look(qian, sent), 'confirmCredited', { comment: '已与银行核对，10月13日入账' })
  const closed = await move(li, await look(li, sent), 'confirmReceipt')
  expect(closed).toMatchObject({ status: 'closed', actions: [], todo: '现在不用您做什么' })

  const kinds = await story.city.db.selectFrom('reminders').select('kind').where('person_id', '=', li.id).execute()
  expect(kinds.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining([
      'applicationSubmitted',
      'applicationAccepted',
      'applicationApproved',
      'publicNoticeEnded',
      'paymentSent',
      'paymentReturned',
      'moneyCredited',
    ]),
  )
})
