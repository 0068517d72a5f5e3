import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from './browser'
import { startCity, type City } from './city'
import { sitDown, worldOf } from './keyboard/door'
import { isTheirOwn } from './everyPage'
import { keyboardHand } from './keyboard/keyboardHand'
import { hindrances } from './keyboard/walk'
import { pagesOfProgram } from './screens/pages'
import { everyone, type Who } from './screens/people'
import type { World } from './screens/scene'
import { watch } from './screens/settle'
import { scenesOf, type Scene } from './screens/shots'

jest.setTimeout(240_000)

let city: City
let browser: Browser
let world: World
let scenes: Scene[]

beforeAll(async () => {
  city = await startCity('2026-11-23T01:30:00.000Z')
  browser = await launchBrowser()
  world = await worldOf(browser, city.host.url)
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

test.each(everyone)('every page can be used without a mouse by: %s', async (who) => {
  const page = await sitDown(browser, city.host.url, who)
  const found: string[] = []
  for (const scene of scenes.filter((one) => one.who === who && isPlain(one) && isTheirOwn(who, one.page))) {
    await open(page, scene)
    found.push(...(await hindrances(page)).map((what) => `${scene.page} ${scene.state.name}: ${what}`))
  }
  await page.context().close()
  expect(found).toEqual([])
})

test('the form and a case can be used without a mouse by those whose they are', async () => {
  const found: string[] = []
  const own = scenes.filter(({ who, page }) => who.startsWith('cast:') && page.startsWith('features/applications'))
  const seats = new Map<Who, Page>()
  for (const scene of own.filter(({ state }) => !state.network && !isDialog(state.name))) {
    const page = seats.get(scene.who) ?? (await sitDown(browser, city.host.url, scene.who, 375))
    seats.set(scene.who, page)
    await open(page, scene)
    found.push(...(await hindrances(page)).map((what) => `${scene.page} ${scene.state.name}: ${what}`))
  }
  expect(found).toEqual([])
  expect(seats.size).toBeGreaterThan(2)
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

test('a dialog keeps the focus, and gives it back when Escape closes it', async () => {
  const found: string[] = []
  const seats = new Map<Who, Page>()
  for (const scene of scenes.filter((one) => isDialog(one.state.name) && isCast(one) && one.who !== 'stranger')) {
    const page = seats.get(scene.who) ?? (await sitDown(browser, city.host.url, scene.who))
    seats.set(scene.who, page)
    await open(page, scene)
    const told = [await focus(page)]
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press(press < 8 ? 'Tab' : 'Shift+Tab')
      told.push(await focus(page))
    }
    if (told.some((where) => where !== 'inside')) found.push(`${scene.page} ${scene.state.name}: ${told.join(' ')}`)
    await page.keyboard.press('Escape')
    if ((await focus(page)) !== 'opener')
      found.push(`${scene.page} ${scene.state.name}: afterwards ${await focus(page)}`)
  }
  expect(found).toEqual([])
  expect(seats.size).toBeGreaterThan(4)
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
