import type { Page } from 'playwright-core'
import { browserHand, type Hand } from '../screens/hand'

/** The same hand without a mouse: what it presses has the focus, and hears Enter. */
export function keyboardHand(page: Page): Hand {
  const button = (words: string) => page.getByRole('button', { name: words }).filter({ visible: true }).first()
  return {
    ...browserHand(page),
    async tap(words) {
      await button(words).focus()
      await page.evaluate(() => Object.assign(window, { opener: document.activeElement }))
      await page.keyboard.press('Enter')
    },
    async fill(label, text) {
      await page.getByLabel(label).filter({ visible: true }).first().focus()
      await page.keyboard.insertText(text)
    },
  }
}
