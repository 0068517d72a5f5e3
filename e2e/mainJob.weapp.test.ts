import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from './browser'
import { li, photo, startCity, type City } from './city'
import { serveWeapp, type WeappHost } from './weapp-host/serve'

jest.setTimeout(240_000)

let city: City
let phone: WeappHost
let browser: Browser

beforeAll(async () => {
  city = await startCity('2026-11-23T01:30:00.000Z')
  const environment = JSON.stringify({
    WX_OPENID: 'openid-of-a-phone',
    WX_CLIENTIP: '203.0.113.7',
    TCB_SOURCE: 'wx_client,scf',
  })
  phone = await serveWeapp(path.join(__dirname, '../dist/weapp'), {
    callFunction: (name, data) => {
      if (name !== 'api') throw new Error(`FUNCTION_NOT_FOUND ${name}`)
      return city.host.bundles.api(data as object, { environment })
    },
    upload: async (cloudPath, bytes) => {
      const file = path.join(process.env.STORAGE_DIR as string, cloudPath)
      fs.mkdirSync(path.dirname(file), { recursive: true })
      fs.writeFileSync(file, bytes)
      return `cloud://test/${cloudPath}`
    },
  })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  phone?.close()
  await city?.close()
})

const front = '.frame:not([hidden])'
const at = (page: Page, selector: string, hasText?: string | RegExp) =>
  page.locator(`${front} ${selector}`, { hasText }).first()
const tap = (page: Page, text: string | RegExp) => at(page, 'wx-button', text).tap()
const sees = (page: Page, text: string | RegExp) =>
  page.locator(front).getByText(text).filter({ visible: true }).first().waitFor()
const type = async (page: Page, label: string, text: string) => {
  await page.locator(`${front} wx-input[aria-label="${label}"] input`).fill(text)
}

async function openProgram(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 375, height: 720 }, hasTouch: true, isMobile: true })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(phone.url)
  return page
}

type Reply = {
  ok: boolean
  json: { id: string; version: number; code?: string; items: { id: string; name: string; applicantName: string }[] }
}

/** A member of staff at a machine of their own: what they do on the desk goes through the same bundle. */
async function sitDown(name: string) {
  const environment = JSON.stringify({ TCB_UUID: `browser-of-${name}` })
  const call = async (path: string, input: object = {}) => {
    const reply = (await city.host.bundles.api(
      { path: path.split('.'), input: { requestId: randomUUID(), ...input } },
      { environment },
    )) as Reply
    if (!reply.ok) throw new Error(`${name}: ${path}: ${reply.json.code}`)
    return reply.json
  }
  const person = (await call('session.demonstrationPeople')).items.find((one) => one.name === name)
  await call('session.become', { personId: person?.id })
  return async (...actions: string[]) => {
    const found = (await call('applications.desk', { search: '李返乡' })).items[0]
    for (const action of actions) {
      const { id, version } = await call('applications.get', { id: found?.id })
      await call('applications.advance', { id, version, action, move: {} })
    }
  }
}

const errorsOf = (page: Page) =>
  page.evaluate(() => window.weappLog.filter(({ kind }) => kind === 'error').map(({ name }) => name))

/** Takes over what was given before; the card goes when the server has it. */
async function takeOffers(page: Page) {
  const all = at(page, 'wx-button', /项都用/)
  await all.tap()
  await all.waitFor({ state: 'detached' })
}

/** The camera gives one picture, another each time. */
async function loadCamera(page: Page, name: string) {
  const picture = `data:image/png;base64,${photo(name).toString('base64')}`
  await page.evaluate((source) => {
    window.weappMocks.chooseMedia = () => ({ tempFiles: [{ tempFilePath: source, size: source.length }] })
  }, picture)
}

async function photograph(page: Page, ...papers: string[]) {
  for (const paper of papers) {
    await loadCamera(page, paper)
    await page.locator(`${front} wx-button[aria-label^="${paper}："]`).first().tap()
    await at(page, `[aria-label*="${paper} 第 1 页"]`).waitFor()
  }
}

/** The person looks again: down on the page, as one does. */
const lookAgain = (page: Page) =>
  page.evaluate(() => void (window as unknown as { weapp: { pullDown: () => void } }).weapp.pullDown())

test('the build has no template warning and no missing component', () => {
  expect(phone.warnings).toEqual([])
  expect(phone.missing).toEqual([])
})

test('every page of the program opens without an error', async () => {
  const page = await openProgram()
  await sees(page, /创业/)
  for (const route of phone.pages) {
    await page.evaluate(
      (url) => (window as unknown as { weapp: { reLaunch: (to: string) => void } }).weapp.reLaunch(url),
      `/${route}`,
    )
    await page.locator(`.frame[data-frame="${route}"] wx-view`).first().waitFor()
  }
  expect(await errorsOf(page)).toEqual([])
})

test('the returnee finds the policy, applies, brings what was missing and gets the money in the built mini-program', async () => {
  const page = await openProgram()
  await sees(page, /创业/)
  await page.evaluate(() =>
    (window as unknown as { weapp: { navigateTo: (to: string) => void } }).weapp.navigateTo(
      '/features/session/become/index',
    ),
  )
  await at(page, 'wx-view[aria-label*="扮演李返乡"]').tap()
  await sees(page, /李返乡/)
  await page.locator('#host-tabs [data-tab="pages/policies/index"]').tap()
  await at(page, 'wx-view[aria-label^="返乡创业一次性创业补贴，5"]').tap()
  await sees(page, /各条您都符合/)
  await tap(page, '去申请')

  await takeOffers(page)
  await type(page, '身份证号', li.residentId)
  await tap(page, '下一步')
  await takeOffers(page)
  await type(page, '名称', li.businessName)
  await type(page, '统一社会信用代码', li.creditCode)
  await tap(page, '下一步')
  await type(page, '户名', '李返乡')
  await type(page, '开户银行', li.accountBank)
  await type(page, '银行卡号', li.accountNumber)
  await tap(page, '下一步')
  await photograph(page, '身份证正反面', '营业执照', '银行卡或社会保障卡')
  await tap(page, '下一步')
  await at(page, 'wx-view[aria-role="checkbox"]', /同意并签署/).tap()
  await tap(page, '提交申请')
  await sees(page, /等待受理|现在不用您做什么/)

  const reviewer = await sitDown('陈晓')
  await reviewer('acceptConditionally', 'review')
  await lookAgain(page)
  await sees(page, /还差/)
  await photograph(page, '外出务工（经商）证明', '带动就业证明', '经营场地照片')
  await tap(page, '补好了，交上去')
  await sees(page, '现在不用您做什么')

  await (
    await sitDown('何志远')
  )('approve')
  await city.liveUntil('2026-12-01T01:30:00.000Z')
  await (
    await sitDown('宋丽萍')
  )('orderPayment', 'sendPayment', 'confirmCredited')
  await lookAgain(page)
  await tap(page, '收到了')
  await page.locator('.host-overlay button', { hasText: '收到了' }).tap()
  await sees(page, /办结/)
  expect(await errorsOf(page)).toEqual([])
})
