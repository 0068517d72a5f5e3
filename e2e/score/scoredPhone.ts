import type { Browser, Page } from 'playwright-core'
import type { Phones } from '../phones'
import { chromiumLauncher } from '../weapp-host/launch/chromium'
import type { Phone } from '../weapp-host/phone'
import { broken, type Scored } from './rules'
import { scoreTable } from './table'
import { shownTexts } from './texts'

/** WeChat’s own setting, from which on the elder version is taken unasked. */
const LARGE_FONT = 22

export type Place = { place: string; scored: Scored }
export type ScoredPhone = { phone: Phone; page: () => Page; look: (place: string) => Promise<Place> }

/** A laid-out phone, and a look at what it shows: all that was measured since the last look, in both themes' colours. */
export async function scoredPhone(
  browser: Browser,
  phones: Phones,
  owner: string,
  isElder = false,
): Promise<ScoredPhone> {
  const launcher = await chromiumLauncher(browser, phones.host)
  const phone = phones.phone(owner, launcher)
  if (isElder) await phone.useFontSize(LARGE_FONT)
  await phone.open()
  await phone.settled()
  let since = 0
  const textsIn = async (colorScheme: 'light' | 'dark') => {
    await launcher.page().emulateMedia({ colorScheme })
    return launcher.page().evaluate(shownTexts)
  }
  const look = async (place: string) => {
    await phone.settled()
    const measured = await phone.measure(since)
    since = measured.now
    // Equal answers are looked for in all that was asked since the phone was opened, on whichever page.
    const { requests } = await phone.measure(0)
    const texts = [...(await textsIn('dark')), ...(await textsIn('light'))]
    const overflow = await launcher.page().evaluate(sidewards)
    return { place, scored: { ...measured, requests, texts, isElder, overflow } }
  }
  return { phone, page: launcher.page, look }
}

/** Runs inside the page: by how many px the widest thing on it stands out to the right. */
function sidewards(): { value: number; of: string } {
  const page = document.querySelector('.frame:not([hidden]) wx-page') ?? document.body
  const shown = Array.from(page.querySelectorAll('*')).filter((element) => element.getClientRects().length > 0)
  const inScroller = (element: Element) => {
    for (let at = element.parentElement; at && at !== page; at = at.parentElement)
      if (getComputedStyle(at).overflowX !== 'visible') return true
    return false
  }
  const out = shown
    .map((element) => ({ element, by: Math.round(element.getBoundingClientRect().right - window.innerWidth) }))
    .filter(({ element, by }) => by > 0 && !inScroller(element))
    .sort((one, other) => other.by - one.by)[0]
  return { value: out?.by ?? 0, of: out?.element.textContent?.slice(0, 24) ?? '' }
}

/** Prints the table of all places, and fails where a rule breaks in one. */
export function judge(title: string, places: readonly Place[]): void {
  console.log(scoreTable(title, places))
  expect(places.flatMap(({ place, scored }) => broken(place, scored))).toEqual([])
}
