/** A text as it is drawn: its contrast with what lies behind it, and how much a text of its size needs. */
export type ShownText = { text: string; contrast: number; needed: number }

/** Runs inside the page (Chromium): every visible text of the page in front, with its computed colours. */
export function shownTexts(): ShownText[] {
  type Colour = { red: number; green: number; blue: number; alpha: number }
  const NORMAL = 4.5
  const LARGE = 3

  const parse = (text: string): Colour => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number)
    return { red, green, blue, alpha }
  }
  const over = (top: Colour, under: Colour): Colour => {
    const mix = (a: number, b: number) => a * top.alpha + b * (1 - top.alpha)
    return {
      red: mix(top.red, under.red),
      green: mix(top.green, under.green),
      blue: mix(top.blue, under.blue),
      alpha: 1,
    }
  }
  const linear = (channel: number) => {
    const part = channel / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }
  const luminance = ({ red, green, blue }: Colour) =>
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  const groundOf = (element: Element | null): Colour => {
    if (!element) return { red: 255, green: 255, blue: 255, alpha: 1 }
    const own = parse(getComputedStyle(element).backgroundColor)
    return own.alpha === 1 ? own : over(own, groundOf(element.parentElement))
  }
  const isVisible = (element: Element) => {
    const { width, height } = element.getBoundingClientRect()
    const { visibility, opacity } = getComputedStyle(element)
    return width > 0 && height > 0 && visibility === 'visible' && Number(opacity) > 0
  }
  const isOff = (element: Element) =>
    element.closest('[data-disabled], [aria-disabled="true"], .k-button--disabled') !== null

  const found: ShownText[] = []
  const page = document.querySelector('.frame:not([hidden]) wx-page')
  const walker = document.createTreeWalker(page ?? document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? ''
    const element = node.parentElement
    if (!text || !element || !isVisible(element) || isOff(element)) continue
    const { color, fontSize, fontWeight } = getComputedStyle(element)
    const ground = groundOf(element)
    const [dark = 0, light = 0] = [luminance(over(parse(color), ground)), luminance(ground)].sort((a, b) => a - b)
    const isLarge = parseFloat(fontSize) >= 24 || (parseFloat(fontSize) >= 18.66 && Number(fontWeight) >= 700)
    found.push({ text: text.slice(0, 24), contrast: (light + 0.05) / (dark + 0.05), needed: isLarge ? LARGE : NORMAL })
  }
  return found
}
