import type { Locator, Page } from 'playwright-core'

/** What a person does on a page, in the words that they see there; the same for both builds. */
export type Hand = {
  build: 'h5' | 'weapp'
  page: Page
  /** the first button, card or choice whose name or text has these words */
  tap: (words: string) => Promise<void>
  fill: (label: string, text: string) => Promise<void>
  pick: (label: string, choice: string) => Promise<void>
  has: (words: string) => Promise<boolean>
}

const FRONT = '.frame:not([hidden])'
const shown = (locator: Locator) => locator.filter({ visible: true }).first()

export function browserHand(page: Page): Hand {
  const button = (words: string) => shown(page.getByRole('button', { name: words }).or(page.getByLabel(words)))
  return {
    build: 'h5',
    page,
    tap: async (words) => button(words).click(),
    fill: async (label, text) => shown(page.getByLabel(label)).fill(text),
    pick: async (label, choice) => void (await shown(page.getByLabel(label)).selectOption({ label: choice })),
    has: async (words) => (await page.getByText(words).filter({ visible: true }).count()) > 0,
  }
}

export function phoneHand(page: Page): Hand {
  const pressable = `${FRONT} :is(wx-button,[aria-role=button],[aria-role=checkbox],[aria-role=radio]):not([aria-disabled=true])`
  return {
    build: 'weapp',
    page,
    tap: async (words) =>
      shown(page.locator(`${pressable}[aria-label*="${words}"], ${pressable}:has-text("${words}")`)).tap(),
    fill: async (label, text) =>
      page.locator(`${FRONT} [aria-label="${label}"] :is(input,textarea)`).first().fill(text),
    async pick(label, choice) {
      await page.locator(`${FRONT} wx-picker[aria-label="${label}"]`).first().tap()
      await page.locator('.host-overlay button', { hasText: choice }).first().click()
    },
    has: async (words) => (await page.locator(FRONT).getByText(words).filter({ visible: true }).count()) > 0,
  }
}
