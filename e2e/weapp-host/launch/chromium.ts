import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { WeappHost } from '../serve'
import type { Launcher, Opening, Running } from './running'

declare global {
  interface Window {
    /** where the finger has touched, for whoever taps again */
    hostTouch?: { x: number; y: number }
  }
}

const TAP_WITHIN_MS = 5_000

const ask = (page: Page): Running['ask'] =>
  ((name: string, ...values: unknown[]) =>
    page.evaluate(
      ([method, given]) => {
        const weapp = window.weapp as unknown as Record<string, (...all: unknown[]) => unknown>
        return JSON.parse(JSON.stringify(weapp[method as string]?.(...(given as unknown[])) ?? null)) as never
      },
      [name, values],
    )) as Running['ask']

/**
 * A real finger on what the client has found: it fails where something lies over it. One that taps again stays where it is,
 * whatever has come under it by then.
 */
async function tap(page: Page, name: string, times: number): Promise<boolean> {
  if (!(await ask(page)('mark', name))) return false
  const found = page.locator('[data-host-found]')
  if (times > 1) await page.evaluate(noteTouch)
  try {
    await found.tap({ timeout: TAP_WITHIN_MS })
  } catch (error) {
    // Drawn anew since it was found: it is to be looked for again.
    if ((await found.count()) === 0) return false
    throw error
  }
  const touched = times > 1 ? await page.evaluate(() => window.hostTouch) : undefined
  if (!touched) return true
  // All sent at once: how slow this machine is mustn't turn an impatient finger into a calm one.
  await Promise.all(Array.from({ length: times - 1 }, () => page.touchscreen.tap(touched.x, touched.y)))
  return true
}

/** Runs inside the page. */
function noteTouch(): void {
  const note = ({ touches: [touch] }: TouchEvent) => {
    window.hostTouch = touch && { x: touch.clientX, y: touch.clientY }
  }
  window.addEventListener('touchstart', note, { capture: true, once: true })
}

async function openPage(context: BrowserContext, host: WeappHost, opening: Opening): Promise<Page> {
  const page = await context.newPage()
  await page.emulateMedia({ colorScheme: opening.conditions.theme })
  await page.addInitScript((boot) => void (window.weappBoot = boot), opening)
  await page.goto(host.url)
  return page
}

/** Runs the program in Chromium, laid out and drawn; `page` is there for screens and for looking closer. */
export async function chromiumLauncher(
  browser: Browser,
  host: WeappHost,
  size = { width: 375, height: 720 },
): Promise<Launcher & { page: () => Page }> {
  const context = await browser.newContext({ viewport: size, hasTouch: true, isMobile: true, locale: 'zh-CN' })
  let page: Page | undefined
  let cpu = 1

  async function throttle() {
    if (!page) return
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  }

  async function open(opening: Opening): Promise<Running> {
    const opened = await openPage(context, host, opening)
    page = opened
    if (cpu !== 1) await throttle()
    return { ask: ask(opened), tap: (name, times) => tap(opened, name, times), kill: () => opened.close() }
  }

  return {
    open,
    slowCpu: async (times) => {
      cpu = times
      await throttle()
    },
    page: () => {
      if (!page) throw new Error('the program is not open')
      return page
    },
    close: () => context.close(),
  }
}
