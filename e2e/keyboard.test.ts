import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from './browser'
import { startCity, type City } from './city'
import { sitDown, worldOf } from './keyboard/door'
import { isTheirOwn } from './everyPage'
import { keyboardHand } from './keyboard/keyboardHand'
import { hindrances } from './keyboard/walk'
import { pagesOfProgram } from './screens/pages'
import { everyone, type Role, type Who } from './screens/people'
import type { World } from './screens/scene'
import { watch } from './screens/settle'
import { scenesOf, type Scene } from './screens/shots'

jest.setTimeout(240_000)

const AT_ONCE = 3

let city: City
let browser: Browser
let world: World
let scenes: Scene[]

beforeAll(async () => {
  city = await startCity('2026-11-23T01:30:00.000Z')
  browser = await launchBrowser()
  world = await worldOf(city.host)
  scenes = scenesOf(await pagesOfProgram(), {})
})
afterAll(async () => {
  await browser?.close()
  await city?.close()
})

const addressOf = ({ page, state }: Scene) => {
  const query = Object.entries(state.query?.(world) ?? {}).map(([name, value]) => `${name}=${value}`)
  return `${city.host.url}/#/${page}?${query.join('&')}`
}

/** Opens what the scene shows and does what is done there, by keys alone. */
async function open(page: Page, scene: Scene): Promise<void> {
  const settle = watch(page, undefined)
  await page.goto(addressOf(scene))
  await settle()
  await scene.state.act?.(keyboardHand(page))
  if (scene.state.act) await settle()
}

const isPlain = ({ state, page }: Scene) =>
  state.name === 'plain' || (page.includes('applications/') && !state.act && !state.network)
const isCast = ({ who }: Scene) => !who.startsWith('applicant:')

type Look = (page: Page, scene: Scene) => Promise<string[]>

/** Everybody of these scenes at a browser of their own, some at a time: most of a look is waiting for quiet. */
async function findAll(
  wanted: readonly Scene[],
  look: Look,
  width?: number,
): Promise<{ found: string[]; seats: number }> {
  const seats = [...new Set(wanted.map(({ who }) => who))]
  const found: string[] = []
  const sit = async (who: Who) => {
    const page = await sitDown(browser, city.host, who, width)
    for (const scene of wanted.filter((one) => one.who === who)) {
      await open(page, scene)
      const told = await look(page, scene)
      found.push(...told.map((what) => `${scene.page} ${scene.state.name} as ${who}: ${what}`))
    }
    await page.context().close()
  }
  const waiting = [...seats]
  const goOn = async () => {
    for (let who = waiting.shift(); who; who = waiting.shift()) await sit(who)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, goOn))
  return { found, seats: seats.length }
}

test('every page can be used without a mouse by everybody whom it is for', async () => {
  const wanted = scenes.filter((one) => everyone.some((who) => who === one.who) && isPlain(one))
  const { found, seats } = await findAll(
    wanted.filter(({ who, page }) => isTheirOwn(who as Role, page)),
    hindrances,
  )
  expect(found).toEqual([])
  expect(seats).toBe(everyone.length)
})

test('the form and a case can be used without a mouse by those whose they are', async () => {
  const own = scenes.filter(({ who, page }) => who.startsWith('cast:') && page.startsWith('features/applications'))
  const wanted = own.filter(({ state }) => !state.network && !isDialog(state.name))
  const { found, seats } = await findAll(wanted, hindrances, 375)
  expect(found).toEqual([])
  expect(seats).toBeGreaterThan(2)
})

const dialogs = ['sign out', 'object', 'withdraw', 'not received', 'correct the account', 'keys']
const isDialog = (name: string) => dialogs.includes(name) || name.startsWith('sheet ')

/** Where the focus is, in the words of the dialog's own rules. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const dialog = document.querySelector('[role="dialog"], [role="alertdialog"]')
    const opener = (window as unknown as { opener?: Element }).opener
    if (dialog?.contains(document.activeElement)) return 'inside'
    return document.activeElement === opener ? 'opener' : (document.activeElement?.tagName ?? 'nowhere')
  })

async function lostFocus(page: Page): Promise<string[]> {
  const told = [await focus(page)]
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press(press < 8 ? 'Tab' : 'Shift+Tab')
    told.push(await focus(page))
  }
  await page.keyboard.press('Escape')
  const after = await focus(page)
  return [
    ...(told.some((where) => where !== 'inside') ? [told.join(' ')] : []),
    ...(after === 'opener' ? [] : [`afterwards ${after}`]),
  ]
}

test('a dialog keeps the focus, and gives it back when Escape closes it', async () => {
  const wanted = scenes.filter((one) => isDialog(one.state.name) && isCast(one) && one.who !== 'stranger')
  const { found, seats } = await findAll(wanted, lostFocus)
  expect(found).toEqual([])
  expect(seats).toBeGreaterThan(4)
})

test('the gate sees a click that no key reaches, and a focus that nobody sees', async () => {
  const page = await browser.newPage()
  await page.setContent('<div id="card">打开</div><button style="outline:none">存</button>')
  await page.evaluate(() =>
    Object.assign(document.getElementById('card') ?? {}, { __reactProps$test: { onClick: () => undefined } }),
  )
  expect(await hindrances(page)).toEqual(['only by mouse: : 打开', "focus can't be seen on: 存"])
  await page.close()
})
