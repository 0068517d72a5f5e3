/** A text as it is drawn: its contrast with what lies behind it, how much a text of its size needs, and its size in px. */
export type ShownText = { text: string; contrast: number; needed: number; size: number }

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

  /** Of the element with all around it: what is half seen has half the contrast. */
  const opacityOf = (element: Element | null): number =>
    element ? Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement) : 1
  const measure = (text: string, element: Element, { color, fontSize, fontWeight }: CSSStyleDeclaration): ShownText => {
    const ground = groundOf(element)
    const ink = parse(color)
    const drawn = over({ ...ink, alpha: ink.alpha * opacityOf(element) }, ground)
    const [dark = 0, light = 0] = [luminance(drawn), luminance(ground)].sort((a, b) => a - b)
    const size = parseFloat(fontSize)
    const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700)
    const contrast = (light + 0.05) / (dark + 0.05)
    return { text: text.slice(0, 24), contrast, needed: isLarge ? LARGE : NORMAL, size }
  }

  const found: ShownText[] = []
  const page = document.querySelector('.frame:not([hidden]) wx-page')
  const walker = document.createTreeWalker(page ?? document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? ''
    const element = node.parentElement
    if (!text || !element || !isVisible(element) || isOff(element)) continue
    found.push(measure(text, element, getComputedStyle(element)))
  }
  // What is typed, and what stands there before anything is, are no text nodes.
  for (const field of Array.from((page ?? document).querySelectorAll<HTMLInputElement>('input, textarea'))) {
    const isTyped = field.value !== ''
    const text = isTyped ? field.value : field.placeholder
    if (text && isVisible(field) && !isOff(field))
      found.push(measure(text, field, getComputedStyle(field, isTyped ? undefined : '::placeholder')))
  }
  return found
}
