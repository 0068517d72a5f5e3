import type { Browser } from 'playwright-core'
import { fillToAccount, fillToSheet, photograph } from './applyByHand'
import { launchBrowser } from './browser'
import { decideCase } from './decideCase'
import { shareCity } from './sharedCity'
import { chromiumLauncher } from './weapp-host/launch/chromium'
import type { Phone } from './weapp-host/phone'

jest.setTimeout(240_000)

const shared = shareCity()
let browser: Browser
beforeAll(async () => (browser = await launchBrowser()))
afterAll(() => browser?.close())

/** How often each thing has been done to the cases of somebody, as their logs have it. */
async function doneTo(name: string): Promise<Record<string, number>> {
  const rows = await shared.city.rows<{ action: string; times: number }>(
    `select action, count(*)::int as times from application_events e
     join applications a on a.id = e.application_id join people p on p.id = a.applicant_id
     where p.name = $1 group by action`,
    [name],
  )
  return Object.fromEntries(rows.map(({ action, times }) => [action, times]))
}

const countOf = async (phone: Phone, request: string) =>
  (await phone.measure()).requests.filter(({ name }) => name === `api ${request}`).length

test('whoever taps three times whatever changes something finds the policy, applies, brings what was missing and gets the money, each once', async () => {
  const phone = shared.phones.phone('impatient', await chromiumLauncher(browser, shared.phones.host))
  phone.beImpatient(3)
  await phone.open('/features/session/become/index')
  await phone.tap('扮演李返乡')
  await phone.sees('李返乡')
  await phone.tap('政策')
  await phone.tap('返乡创业一次性创业补贴，5')
  await phone.sees(/各条您都符合/)
  expect(await phone.stack()).toEqual(['pages/policies/index', 'features/policies/detail/index'])
  await phone.tap('去申请')
  await phone.sees(/第 1 步/)
  expect((await phone.stack()).slice(2)).toEqual(['features/applications/apply/index'])
  await fillToAccount(phone)
  await fillToSheet(phone)
  // A tick that is tapped twice is taken off again, as it should be.
  phone.beImpatient(1)
  await phone.tap('同意并签署')
  phone.beImpatient(3)
  await phone.tap('提交申请')
  await phone.sees(/等待受理|现在不用您做什么/)

  await decideCase(shared, await shared.become('陈晓'), '李返乡', 'acceptConditionally', 'review')
  await phone.pullDown()
  await phone.sees(/还差/)
  for (const paper of ['外出务工（经商）证明', '带动就业证明', '经营场地照片']) await photograph(phone, paper)
  await phone.tap('补好了，交上去')
  await phone.sees('现在不用您做什么')

  await decideCase(shared, await shared.become('何志远'), '李返乡', 'approve')
  await shared.city.liveUntil('2026-12-01T01:30:00.000Z')
  await decideCase(shared, await shared.become('宋丽萍'), '李返乡', 'orderPayment', 'sendPayment', 'confirmCredited')
  await phone.pullDown()
  await phone.sees('收到了')
  await phone.tap('收到了')
  await phone.sees('钱收到了？')
  await phone.tap('收到了')
  await phone.sees('办结')
  expect(await doneTo('李返乡')).toEqual({
    ...{ submit: 1, acceptConditionally: 1, review: 1, supplement: 1, keepUndertaking: 1, approve: 1 },
    ...{ endPublicNotice: 1, orderPayment: 1, sendPayment: 1, confirmCredited: 1, confirmReceipt: 1 },
  })
  // Handed in, brought, received: nothing was even asked for twice.
  expect(await countOf(phone, 'applications.advance')).toBe(3)
  expect(await phone.errors()).toEqual([])
})
