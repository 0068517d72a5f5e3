import type { Page } from 'playwright-core'
import { beginWalk, mouseOnly, stillThere, whereAmI, type Stop } from './inside'

const MOST_AGAIN = 2
const MOST_GROWN = 120
/** Controls already walked: the same page for another role is looked at, and not walked again. */
const walked = new Set<string>()

/** What a person without a mouse can't do or see on the page that is open. */
export async function hindrances(page: Page): Promise<string[]> {
  const found = (await page.evaluate(mouseOnly)).map((what) => `only by mouse: ${what}`)
  const stops = await page.evaluate(beginWalk)
  const print = stops.map(({ name }) => name).join('|')
  if (walked.has(print)) return found
  walked.add(print)
  let missed = await walk(page, stops)
  for (let again = 0; missed.length && again < MOST_AGAIN; again++) missed = await walkAgain(page)
  return [...found, ...missed]
}

/** A page that was still being drawn takes its controls from under one's finger: only what is so again is so. */
async function walkAgain(page: Page): Promise<string[]> {
  await page.waitForLoadState('networkidle')
  return walk(page, await page.evaluate(beginWalk))
}

async function walk(page: Page, stops: readonly Stop[]): Promise<string[]> {
  const order: number[] = []
  const unseen: string[] = []
  let wasNowhere = false
  // A date has several places of its own inside one field, and a list may grow by a page or two meanwhile.
  for (let press = 0; press < stops.length * 2 + MOST_GROWN; press++) {
    await page.keyboard.press('Tab')
    const { at, isNowhere, isSeen } = await page.evaluate(whereAmI)
    // A list that goes on at its end takes the button for more from under one's finger; Tab goes on from there.
    if (isNowhere && order.length && wasNowhere) break
    wasNowhere = isNowhere
    if (at < 0 || order[order.length - 1] === at) continue
    if (order.includes(at)) break
    order.push(at)
    if (!isSeen) unseen.push(`focus can't be seen on: ${stops[at]?.name}`)
  }
  const isThere = await page.evaluate(stillThere)
  const missed = stops
    .filter((_, at) => isThere[at] && !order.includes(at))
    .map(({ name }) => `Tab never comes to: ${name}`)
  return [...missed, ...unseen, ...outOfOrder(order.flatMap((at) => stops[at] ?? []))]
}

/** Down the page or on to the right; a step up is one only into the next column. Bars that stick have a place of their own. */
function outOfOrder(stops: readonly Stop[]): string[] {
  const inPage = stops.filter(({ isFloating }) => !isFloating)
  return inPage.flatMap((stop, place) => {
    const before = inPage[place - 1]
    const isOn = !before || stop.bottom > before.top + 1 || stop.left >= before.right - 1
    return isOn ? [] : [`${stop.name} stands above ${before.name}, and comes after it`]
  })
}
