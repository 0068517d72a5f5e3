import { build } from 'esbuild'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser'
import type { InsidePhone } from './inside'

const ORIGIN = 'http://phone.test'
const TEXT = 'a house with a damaged roof'
let browser: Browser
let page: Page
let script: string

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [path.join(__dirname, 'inside.ts')],
    ...{ bundle: true, write: false, format: 'iife', target: 'chrome70', resolveExtensions: ['.h5.ts', '.ts', '.js'] },
    tsconfig: path.join(__dirname, '../../tsconfig.json'),
  })
  script = outputFiles[0]?.text ?? ''
  browser = await launchBrowser()
  page = await open()
}, 60_000)
afterAll(() => browser?.close())

/** A phone of its own. The browser keeps for a while how much room there was: so that is said before anything lies there. */
async function open(quotaSize?: number): Promise<Page> {
  const context = await browser.newContext()
  const opened = await context.newPage()
  await opened.route(`${ORIGIN}/`, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }))
  await opened.addInitScript(script)
  await opened.goto(`${ORIGIN}/`)
  const session = await context.newCDPSession(opened)
  if (quotaSize) await session.send('Storage.overrideQuotaForOrigin', { origin: ORIGIN, quotaSize })
  return opened
}

type Inside = { phone: InsidePhone }
const visit = (text: string) => page.evaluate((said) => (window as unknown as Inside).phone.visit(said), text)
const held = (on = page) => on.evaluate(() => (window as unknown as Inside).phone.held())
const lying = () => page.evaluate(() => (window as unknown as Inside).phone.lying())
const send = () => page.evaluate(() => (window as unknown as Inside).phone.send())
const keepRecords = () => page.evaluate(() => (window as unknown as Inside).phone.keepRecords())

let first: string

test('a photo lies closed in the browser’s own database', async () => {
  first = ((await visit(TEXT)) as { id: string }).id
  expect(await held()).toEqual([first])
  const found = await lying()
  expect(found.length).toBeGreaterThan(TEXT.length)
  expect(found).not.toContain('roof')
})

test('it survives that the page is loaded anew, and waits for its record', async () => {
  await page.reload()
  expect(await held()).toEqual([first])
  expect(await send()).toEqual([])
  expect(await held()).toEqual([first])
})

test('once its record is there it goes whole, and is gone from the phone', async () => {
  await keepRecords()
  expect(await send()).toEqual([{ id: first, text: TEXT }])
  expect(await held()).toEqual([])
  await page.reload()
  expect(await held()).toEqual([])
})

test('where there is no more room that is told, and what lies there stays', async () => {
  const other = await open(1_000_000)
  const ask = (text: string) => other.evaluate((said) => (window as unknown as Inside).phone.visit(said), text)
  const { id } = (await ask(TEXT)) as { id: string }
  expect(await ask('x'.repeat(4_000_000))).toBe('storage_full')
  await other.reload()
  expect(await held(other)).toEqual([id])
})
