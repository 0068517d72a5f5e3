import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from './browser'
import { li, photo, startCity, type City } from './city'

jest.setTimeout(240_000)

let city: City
let browser: Browser
const mishaps: string[] = []

beforeAll(async () => {
  city = await startCity('2026-11-23T01:30:00.000Z')
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await city?.close()
})

/** Somebody at a browser of their own, on the made-up city's page where one can be anybody. */
async function sitDown(name: string, width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'zh-CN' })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  page.on('pageerror', (error) => mishaps.push(`${name}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (401|404)/.test(message.text()))
      mishaps.push(`${name}: ${message.text()}`)
  })
  await page.goto(`${city.host.url}/#/features/session/become/index`)
  await page.getByRole('button', { name: new RegExp(`扮演${name}`) }).click()
  await page.waitForURL(/pages\/home/)
  return page
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const fill = (page: Page, label: string | RegExp, text: string) => page.getByLabel(label).fill(text)
const sees = (page: Page, text: string | RegExp) => page.getByText(text).filter({ visible: true }).first().waitFor()

async function attach(page: Page, document: string) {
  const chooser = page.waitForEvent('filechooser')
  await press(page, new RegExp(`^${document}：`))
  await (await chooser).setFiles({ name: 'photo.png', mimeType: 'image/png', buffer: photo(document) })
  await page
    .getByAltText(new RegExp(document))
    .or(page.getByRole('button', { name: new RegExp(`${document} 第 1 页`) }))
    .first()
    .waitFor()
}

/** On the desk, finds the case by its applicant and does one thing with it. */
async function handle(page: Page, action: string, more?: (page: Page) => Promise<void>) {
  await page.reload()
  await fill(page, /找一件/, '李返乡')
  await press(page, /^李返乡，/)
  await page.getByRole('button', { name: action, exact: true }).click()
  const sheet = page.getByRole('dialog', { name: action })
  await more?.(page)
  await sheet.getByRole('button', { name: action, exact: true }).click()
  await sheet.waitFor({ state: 'detached' })
}

async function findPolicy(page: Page) {
  await page.goto(`${city.host.url}/#/pages/policies/index`)
  await page.getByPlaceholder(/搜政策/).fill('创业补贴')
  await press(page, /^返乡创业一次性创业补贴，5/)
  await sees(page, '各条您都符合')
}

/** Takes over what was given before; the card goes when the server has it. */
async function takeOffers(page: Page) {
  const all = page.getByRole('button', { name: /项都用$/ })
  await all.click()
  await all.waitFor({ state: 'detached' })
}

async function fillForm(page: Page) {
  await press(page, '去申请')
  await takeOffers(page)
  await fill(page, '身份证号', li.residentId)
  await press(page, '下一步')
  await takeOffers(page)
  await fill(page, '名称', li.businessName)
  await fill(page, '统一社会信用代码', li.creditCode)
  await press(page, '下一步')
  await fill(page, '户名', '李返乡')
  await fill(page, '开户银行', li.accountBank)
  await fill(page, '银行卡号', li.accountNumber)
  await press(page, '下一步')
}

test('the main job, from finding the policy to 收到了, by four people', async () => {
  const person = await sitDown('李返乡', 375)
  await findPolicy(person)
  await fillForm(person)
  const papers = [
    '身份证正反面',
    '营业执照',
    '银行卡或社会保障卡',
    '外出务工（经商）证明',
    '带动就业证明',
    '经营场地照片',
  ]
  for (const paper of papers) await attach(person, paper)
  await press(person, '下一步')
  await sees(person, /没问题就提交/)
  await press(person, '提交申请')
  await sees(person, /等待受理|现在不用您做什么/)

  const reviewer = await sitDown('陈晓', 1280)
  await handle(reviewer, '受理')
  await person.reload()
  await sees(person, /县人社局 陈晓 正在审核/)
  await sees(person, '现在不用您做什么')
  await handle(reviewer, '审核通过，报审批')

  const approver = await sitDown('何志远', 1280)
  await handle(approver, '批准')
  await person.reload()
  await sees(person, /公示/)

  await city.liveUntil('2026-12-01T01:30:00.000Z')
  const treasurer = await sitDown('宋丽萍', 1280)
  await handle(treasurer, '开拨付单')
  await handle(treasurer, '送国库付款')
  await handle(treasurer, '登记到账')

  await person.reload()
  await sees(person, /钱已到账|到账/)
  await press(person, '收到了')
  await person.getByRole('alertdialog').getByRole('button', { name: '收到了' }).click()
  await sees(person, /办结/)
  expect(mishaps).toEqual([])
})

test('what was sent to the person can be seen, and went out once', async () => {
  await city.liveUntil('2026-12-01T02:00:00.000Z')
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${city.host.url}/sent`)
  expect((await page.getByText(/到账/).count()) > 0).toBe(true)
})
