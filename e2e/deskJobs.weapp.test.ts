import type { Browser } from 'playwright-core'
import { fillToEnd, openForm } from './applyByHand'
import { launchBrowser } from './browser'
import { drawAllTwins } from './drawAllTwins'
import { judge, scoredPhone } from './score/scoredPhone'
import { shareCity } from './sharedCity'
import type { Phone } from './weapp-host/phone'

jest.setTimeout(240_000)

const shared = shareCity()
const { become } = shared
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
  await drawAllTwins()
})
afterAll(() => browser?.close())

/** Somebody's phone under a real finger, open at its first page. */
async function takeOut(name: string) {
  const { phone, page, look } = await scoredPhone(browser, shared.phones, await become(name))
  /** Taps what is to happen, and once more in the sheet that says what it will do. */
  const decide = async (action: string) => {
    await phone.tap(action)
    const sheet = page().locator('.frame:not([hidden]) [aria-role="dialog"]')
    const asked = await look(`${name}: ${action}`)
    await sheet.locator('wx-button').getByText(action, { exact: true }).tap()
    await sheet.waitFor({ state: 'detached' })
    return [asked, await look(`${name}, done`)]
  }
  return { phone, decide, look }
}

async function find(phone: Phone, applicant: string): Promise<void> {
  await phone.type('找一件', applicant)
  await phone.tap(`${applicant}，`)
  await phone.sees('办到哪一步了')
  await phone.settled()
}

test('the reviewer says once what is missing, and the person has it at the top of their case', async () => {
  const applicant = shared.phones.phone(await become('李返乡'))
  await applicant.open()
  await openForm(applicant)
  await fillToEnd(applicant)
  await applicant.tap('提交申请')
  await applicant.sees(/等待受理|现在不用您做什么/)

  const { phone, decide, look } = await takeOut('陈晓')
  await phone.sees('待办')
  const places = [await look('待办')]
  await find(phone, '李返乡')
  expect(await phone.text()).not.toMatch(/^(批准|开拨付单)$/m)
  places.push(...(await decide('一次性告知补正')))
  judge('The reviewer’s way to the one-time notice', places)
  await applicant.pullDown()
  await applicant.sees(/补好了，交上去/)
  expect([...(await phone.errors()), ...(await applicant.errors())]).toEqual([])
})

test('the reviewer passes a case on, and the approver decides it on the road', async () => {
  const reviewer = await takeOut('陈晓')
  await find(reviewer.phone, '王秀英')
  const places = await reviewer.decide('审核通过，报审批')
  await reviewer.phone.sees('等待审批')

  const approver = await takeOut('何志远')
  await approver.phone.sees('待办')
  await find(approver.phone, '王秀英')
  places.push(...(await approver.decide('批准')))
  judge('From the reviewer to the approver', places)
  await approver.phone.sees('公示')
  await reviewer.phone.pullDown()
  await reviewer.phone.sees('公示')
  expect([...(await reviewer.phone.errors()), ...(await approver.phone.errors())]).toEqual([])
})
