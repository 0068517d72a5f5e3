import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { ScreensCity } from './city'
import { browserHand, phoneHand, type Hand } from './hand'
import { deviceOf } from './people'
import type { Phone } from './phone'
import type { World } from './scenes'
import { disturb, watch, type Settle } from './settle'
import type { Look, Scene } from './shots'

const HEIGHT = { 375: 812, 1280: 800 } as const
const TALLEST = 9_000
const QUALITY = 78

export type Camera = {
  shoot: (scene: Scene, look: Look, file: string) => Promise<string[]>
  close: () => Promise<void>
}
type Stage = { context: BrowserContext; city: ScreensCity; world: World; phone: Phone }

/** One browser window that takes pictures one after the other. */
export async function openCamera(browser: Browser, stage: Omit<Stage, 'context'>): Promise<Camera> {
  const context = await browser.newContext({ locale: 'zh-CN', hasTouch: true })
  return {
    shoot: (scene, look, file) => shoot({ context, ...stage }, scene, look, file),
    close: () => context.close(),
  }
}

/** @returns what went wrong on the way; the picture is taken all the same */
async function shoot(stage: Stage, scene: Scene, look: Look, file: string): Promise<string[]> {
  const mishaps: string[] = []
  const page = await stage.context.newPage()
  page.setDefaultTimeout(6_000)
  page.on('pageerror', ({ message }) => mishaps.push(message))
  try {
    await page.setViewportSize({ width: look.width, height: HEIGHT[look.width] })
    await page.emulateMedia({ colorScheme: look.mode === 'dark' ? 'dark' : 'light', reducedMotion: 'reduce' })
    const settle = watch(page)
    await disturb(page, scene.state.network)
    const hand =
      look.build === 'h5' ? await openInBrowser(stage, page, scene, look) : await openOnPhone(stage, page, scene, look)
    await settle()
    await scene.state.act?.(hand).catch((error: Error) => mishaps.push(error.message.split('\n')[0] ?? ''))
    await settle()
    await stretch(page, look, settle)
    await page.screenshot({ path: file, type: 'jpeg', quality: QUALITY })
  } catch (error) {
    mishaps.push(String(error).split('\n')[0] ?? '')
  } finally {
    await page.close()
  }
  return mishaps
}

const queryOf = ({ state }: Scene, world: World) =>
  Object.entries(state.query?.(world) ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${value}`)
    .join('&')

const preferences = ({ mode }: Look) => ({ isElder: mode === 'elder', theme: 'system' })

async function openInBrowser({ context, city, world }: Stage, page: Page, scene: Scene, look: Look): Promise<Hand> {
  await context.clearCookies()
  await context.addCookies([
    { name: 'gc_device', value: deviceOf(scene.who), url: city.host.url, httpOnly: true, sameSite: 'Lax' },
  ])
  await page.addInitScript((kept) => {
    localStorage.clear()
    localStorage.setItem('preferences', JSON.stringify({ data: kept }))
  }, preferences(look))
  await page.goto(`${city.host.url}/#/${scene.page}?${queryOf(scene, world)}`)
  await page.locator('.k-screen').first().waitFor()
  return browserHand(page)
}

async function openOnPhone({ world, phone }: Stage, page: Page, scene: Scene, look: Look): Promise<Hand> {
  phone.isHeldBy(scene.who)
  await page.addInitScript((kept) => {
    localStorage.clear()
    localStorage.setItem('weapp:preferences', JSON.stringify(kept))
  }, preferences(look))
  await page.goto(`${phone.url}?path=features/session/settings/index`)
  await page.evaluate(
    (to) => (window as unknown as { weapp: { reLaunch: (url: string) => void } }).weapp.reLaunch(to),
    `/${scene.page}?${queryOf(scene, world)}`,
  )
  await page.locator(`.frame[data-frame="${scene.page}"] wx-view`).first().waitFor()
  return phoneHand(page)
}

/** The page scrolls inside a box: the window becomes as tall as what is in it. A sheet is shown whole, over one screen. */
async function stretch(page: Page, { width }: Look, settle: Settle): Promise<void> {
  const height = await page.evaluate(() => {
    const panels = Array.from(document.querySelectorAll('.k-sheet__panel')).map((panel) => panel.scrollHeight / 0.86)
    if (panels.length) return Math.max(...panels)
    if (document.querySelector('.host-overlay')) return 0
    const boxes = Array.from(document.querySelectorAll<HTMLElement>('.taro_page, .scroller, .taro-tabbar__panel'))
    const seen = boxes.filter(({ offsetParent, clientHeight }) => offsetParent !== null && clientHeight > 0)
    return Math.max(...seen.map((box) => box.scrollHeight + innerHeight - box.clientHeight), 0)
  })
  const wanted = Math.min(TALLEST, Math.ceil(height))
  if (wanted <= HEIGHT[width]) return
  await page.setViewportSize({ width, height: wanted })
  await settle()
}
