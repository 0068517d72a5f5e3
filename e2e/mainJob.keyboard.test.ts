import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from './browser'
import { li, photo, startCity, type City } from './city'
import { sitDown } from './keyboard/door'

jest.setTimeout(240_000)

let city: City
let browser: Browser

beforeAll(async () => {
  city = await startCity('2026-11-23T01:30:00.000Z')
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await city?.close()
})

const MOST_TABS = 150
/** What has the focus, as a screen reader would say it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null
    if (element?.getAttribute('role') === 'dialog') return 'the dialog itself'
    const label = element?.labels?.[0]?.textContent
    return (element?.getAttribute('aria-label') || label || element?.textContent || '').replace(/\s+/g, ' ').trim()
  })

/** On from where the focus is, by Tab alone, until what it is on begins with this. */
async function reach(page: Page, name: string): Promise<void> {
  const passed: string[] = []
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    const here = await focused(page)
    if (here.startsWith(name)) return
    passed.push(here)
    await page.keyboard.press('Tab')
  }
  throw new Error(`no Tab leads to ${name}; it went over ${passed.join(' | ')}`)
}
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).filter({ visible: true }).first().waitFor()
  await reach(page, name)
  await page.keyboard.press('Enter')
}
async function type(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label).filter({ visible: true }).first().waitFor()
  await reach(page, label)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}
const sees = (page: Page, text: string | RegExp) => page.getByText(text).filter({ visible: true }).first().waitFor()
const goes = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor({ state: 'hidden' })

async function attach(page: Page, document: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await reach(page, `${document}：`)
  await page.keyboard.press('Enter')
  await (await chooser).setFiles({ name: 'photo.png', mimeType: 'image/png', buffer: photo(document) })
  await page
    .getByRole('button', { name: new RegExp(`${document} 第 1 页`) })
    .first()
    .waitFor()
}

async function takeOffers(page: Page): Promise<void> {
  await sees(page, /项都用$/)
  const all = await page.getByRole('button', { name: /项都用$/ }).textContent()
  await press(page, all?.trim() ?? '')
  await goes(page, /项都用$/)
}

test('the main job as far as the approval, without a mouse', async () => {
  const person = await sitDown(browser, city.host, 'cast:li')
  await person.goto(`${city.host.url}/#/features/policies/detail/index?id=guichuan-startup-grant`)
  await press(person, '去申请')
  await takeOffers(person)
  await type(person, '身份证号', li.residentId)
  await press(person, '下一步')
  await takeOffers(person)
  await type(person, '名称', li.businessName)
  await type(person, '统一社会信用代码', li.creditCode)
  await press(person, '下一步')
  await type(person, '户名', '李返乡')
  await type(person, '开户银行', li.accountBank)
  await type(person, '银行卡号', li.accountNumber)
  await press(person, '下一步')
  for (const paper of [
    '身份证正反面',
    '营业执照',
    '银行卡或社会保障卡',
    '外出务工（经商）证明',
    '带动就业证明',
    '经营场地照片',
  ])
    await attach(person, paper)
  await press(person, '下一步')
  await sees(person, /没问题就提交/)
  await press(person, '提交申请')
  await sees(person, /等待受理|现在不用您做什么/)

  const reviewer = await sitDown(browser, city.host, 'reviewer')
  await reviewer.goto(city.host.url)
  await type(reviewer, '找一件', '李返乡')
  await press(reviewer, '李返乡，')
  for (const action of ['受理', '审核通过，报审批']) {
    await press(reviewer, action)
    await reviewer.getByRole('dialog').waitFor()
    await press(reviewer, action)
    await reviewer.getByRole('dialog').waitFor({ state: 'detached' })
  }
})
