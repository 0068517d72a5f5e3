import type { BrowserContext, Page } from 'playwright-core'
import { launchBrowser } from '../browser'
import type { ScreensCity } from './city'
import { browserHand, phoneHand, type Hand } from './hand'
import { deviceOf } from './people'
import type { Phone } from './phone'
import type { World } from './scene'
import { disturb, watch, type Settle } from './settle'
import type { Look, Scene } from './shots'

const HEIGHT = { 375: 812, 1280: 800 } as const
const TALLEST = 9_000
const QUALITY = 78

/** What went wrong on the way to each picture; it is taken all the same. */
export type Taken = { look: Look; mishaps: string[] }
export type Camera = {
  shoot: (scene: Scene, looks: readonly Look[], nameOf: (look: Look) => string) => Promise<Taken[]>
  close: () => Promise<void>
}
type Stage = { context: BrowserContext; city: ScreensCity; world: World; phone: Phone }

/** A browser that takes pictures one after the other. Where it dies of so many, a new one takes the scene once more. */
export async function openCamera(stage: Omit<Stage, 'context'>): Promise<Camera> {
  let context = await openWindow()
  const shootOnce: Camera['shoot'] = async (scene, looks, nameOf) => {
    const taken: Taken[] = []
    for (const visit of visitsOf(scene, looks))
      taken.push(...(await visitPage({ context, ...stage }, scene, visit, nameOf)))
    return taken
  }
  return {
    shoot: async (scene, looks, nameOf) => {
      try {
        return await shootOnce(scene, looks, nameOf)
      } catch (error) {
        if (isAlive(context)) throw error
        console.log(`the browser has died at ${scene.page}: once more in a new one`)
        context = await openWindow()
        return shootOnce(scene, looks, nameOf)
      }
    },
    close: async () => context.browser()?.close(),
  }
}

async function openWindow(): Promise<BrowserContext> {
  const browser = await launchBrowser([], { showsPdf: true })
  return browser.newContext({ locale: 'zh-CN', hasTouch: true })
}

const isAlive = (context: BrowserContext) => context.browser()?.isConnected() ?? false

/** Looks that one opening of the page can show: the text size is read at the start, and what was done is done at one width. */
function visitsOf({ state }: Scene, looks: readonly Look[]): Look[][] {
  const visits = new Map<string, Look[]>()
  for (const look of looks) {
    const key = [look.build, look.mode === 'elder', state.act ? look.width : ''].join()
    visits.set(key, [...(visits.get(key) ?? []), look])
  }
  return [...visits.values()]
}

async function visitPage(
  stage: Stage,
  scene: Scene,
  looks: readonly Look[],
  nameOf: (look: Look) => string,
): Promise<Taken[]> {
  const [first] = looks
  if (!first) return []
  const mishaps: string[] = []
  const note = (error: unknown) => void mishaps.push(String(error).split('\n')[0] ?? '')
  const page = await stage.context.newPage()
  page.setDefaultTimeout(6_000)
  page.on('pageerror', note)
  try {
    const settle = watch(page, scene.state.network)
    await setLook(page, first)
    await disturb(page, scene.state.network)
    const hand = await (first.build === 'h5' ? openInBrowser : openOnPhone)(stage, page, scene, first)
    await settle()
    await scene.state.act?.(hand).catch(note)
    for (const look of looks) {
      await setLook(page, look)
      await settle()
      await stretch(page, look, settle)
      await page.screenshot({ path: nameOf(look), type: 'jpeg', quality: QUALITY })
    }
  } catch (error) {
    if (!isAlive(stage.context)) throw error
    note(error)
  } finally {
    await page.close().catch(note)
  }
  return looks.map((look) => ({ look, mishaps }))
}

async function setLook(page: Page, { width, mode }: Look): Promise<void> {
  await page.setViewportSize({ width, height: HEIGHT[width] })
  await page.emulateMedia({ colorScheme: mode === 'dark' ? 'dark' : 'light', reducedMotion: 'reduce' })
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

/** The cloud answers the address of a page's picture; the city's own is the browser's, which asks who one is. */
async function showFiles(page: Page, { city }: Stage, { who }: Scene): Promise<void> {
  await page.route(/\/files\/[^/]+$/, async (route) => {
    const url = new URL(new URL(route.request().url()).pathname, city.host.url).href
    const response = await route.fetch({ url, headers: { cookie: `gc_device=${deviceOf(who)}` } })
    await route.fulfill({ response })
  })
}

async function openOnPhone(stage: Stage, page: Page, scene: Scene, look: Look): Promise<Hand> {
  const { world, phone } = stage
  phone.isHeldBy(scene.who)
  await showFiles(page, stage, scene)
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
    const bar = document.querySelector<HTMLElement>('#host-bar')?.offsetHeight ?? 0
    if (panels.length) return Math.max(...panels) + bar
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
