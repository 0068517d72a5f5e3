import { CONTROLS } from '../controls'
import { current } from '../stack'

const TARGETS = `${CONTROLS}, #host-tabs [data-tab], .host-overlay button`

/** What is in front: the sheet that WeChat lays over everything, or the page and the tab bar below it. */
export function fronts(): Element[] {
  const overlay = document.querySelector('.host-overlay')
  if (overlay) return [overlay]
  const bars = ['#host-bar', '#host-tabs'].map((id) => document.querySelector(id))
  return [current()?.frame, ...bars].filter((one): one is HTMLElement => one instanceof HTMLElement && !one.hidden)
}

export const nameOf = (element: Element): string =>
  (element.getAttribute('aria-label') || element.textContent || '').replace(/\s+/g, ' ').trim()

/** The control of this name: the whole name, else one that begins with it, else one that contains it. */
export function findTarget(name: string): HTMLElement | undefined {
  const all = fronts().flatMap((front) => Array.from(front.querySelectorAll<HTMLElement>(TARGETS)))
  const enabled = all.filter((element) => !element.closest('[data-disabled], [aria-disabled="true"]'))
  const tests: ((text: string) => boolean)[] = [
    (text) => text === name,
    (text) => text.startsWith(name),
    (text) => text.includes(name),
  ]
  for (const test of tests) {
    const found = enabled.find((element) => test(nameOf(element)))
    if (found) return found
  }
  return undefined
}

/** The field with this label: on a page within its element, on a wheel the field itself. */
export function findField(label: string): HTMLElement | undefined {
  const named = `[aria-label="${label}"]`
  const fields = `${named} input, ${named} textarea, input${named}`
  const [found] = fronts().flatMap((front) => Array.from(front.querySelectorAll<HTMLElement>(fields)))
  return found
}
