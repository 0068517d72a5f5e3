import type { Page, Request } from 'playwright-core'
import type { Network } from './scene'

const QUIET_MS = 180
const PATIENCE_MS = 8_000
/** As long as one looks at a page that is still loading. */
const LOADING_MS = 700
const isCall = (request: Request) => request.method() === 'POST'
const isAboutMe = (request: Request) => /session["., ]+get/.test(request.postData() ?? '')

/** Waits until no call has been under way for a moment, and two frames have been drawn. */
export type Settle = () => Promise<void>

export function watch(page: Page, network: Network | undefined): Settle {
  const patience = network === 'waiting' ? LOADING_MS : PATIENCE_MS
  const open = new Set<Request>()
  let last = performance.now()
  const end = (request: Request) => (open.delete(request), (last = performance.now()))
  page.on('request', (request) => isCall(request) && (open.add(request), (last = performance.now())))
  page.on('requestfinished', end)
  page.on('requestfailed', end)
  return async () => {
    const from = performance.now()
    last = from
    while ((open.size || performance.now() - last < QUIET_MS) && performance.now() - from < patience)
      await page.waitForTimeout(40)
    await page.evaluate(async () => {
      await document.fonts.ready
      await Promise.all(
        Array.from(document.images)
          .filter(({ complete }) => !complete)
          .map((image) =>
            Promise.race([image.decode().catch(() => undefined), new Promise((r) => setTimeout(r, 1500))]),
          ),
      )
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    })
  }
}

/** Lets the question who one is through, and does to all else what the scene says. */
export async function disturb(page: Page, network: Network | undefined): Promise<void> {
  if (!network) return
  await page.route(/\/fn\/|\/cloud\/call/, async (route) => {
    if (isAboutMe(route.request())) return route.continue()
    if (network === 'cut') return route.abort('internetdisconnected')
    if (network === 'failing') return route.fulfill({ status: 500, body: '' })
  })
}
