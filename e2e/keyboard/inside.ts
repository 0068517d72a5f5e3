/** What is looked at inside the browser. Each function stands alone: it is sent there as text. */

export type Stop = {
  name: string
  isSeen: boolean
  top: number
  bottom: number
  left: number
  right: number
  isFloating: boolean
}

/** Elements that hear a click and that no key reaches: neither natively focusable nor inside of what is. */
export function mouseOnly(): string[] {
  const keys = 'button, a[href], input, select, textarea, label, summary'
  const hears = (element: Element) => {
    const props = Object.entries(element).find(([key]) => key.startsWith('__reactProps$'))?.[1] as
      Record<string, unknown> | undefined
    return ['onClick', 'onTap'].some((name) => typeof props?.[name] === 'function')
  }
  return Array.from(document.querySelectorAll('body *'))
    .filter((element) => element.getClientRects().length > 0 && hears(element))
    .filter((element) => !element.closest(keys) && !element.matches('.k-sheet'))
    .map((element) => `${element.className}: ${element.textContent?.slice(0, 30)}`)
}

/** Takes down every control that Tab should come to, in the order of the document, and puts the focus before the first. */
export function beginWalk(): Stop[] {
  const isOwn = (element: HTMLElement) => !element.closest('[hidden], [inert]') && element.tabIndex >= 0
  const all = Array.from(
    document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, iframe, [tabindex]'),
  )
  const seen = all.filter((element) => {
    const isOff = (element as HTMLButtonElement).disabled
    return (
      !isOff &&
      isOwn(element) &&
      element.getClientRects().length > 0 &&
      getComputedStyle(element).visibility !== 'hidden'
    )
  })
  const isOfGroup = (element: HTMLElement): element is HTMLInputElement =>
    element instanceof HTMLInputElement && element.type === 'radio'
  const stops = seen.filter((element) => {
    if (!isOfGroup(element)) return true
    const group = seen.filter(isOfGroup).filter(({ name }) => name === element.name)
    return element === (group.find(({ checked }) => checked) ?? group[0])
  })
  Object.assign(window, { stops })
  // From the top: after a mere blur Tab would go on from where the focus was.
  document.body.tabIndex = -1
  document.body.focus()
  document.body.removeAttribute('tabindex')
  return stops.map((element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect()
    const chain: HTMLElement[] = []
    for (let at: HTMLElement | null = element; at; at = at.parentElement) chain.push(at)
    const scrolled = chain.reduce((sum, { scrollTop }) => sum + scrollTop, 0)
    return {
      name: element.getAttribute('aria-label') ?? element.textContent?.slice(0, 30) ?? element.className,
      isSeen: false,
      ...{ top: top + scrolled, bottom: bottom + scrolled, left, right },
      isFloating: chain.some(
        (one) => one.matches('taro-tabbar') || ['fixed', 'sticky'].includes(getComputedStyle(one).position),
      ),
    }
  })
}

/** Which of the stops the page still has: a list that goes on by itself takes its button for more away. */
export const stillThere = (): boolean[] =>
  (window as unknown as { stops: Element[] }).stops.map(({ isConnected }) => isConnected)

/** Where the focus is: which of the stops, or on something that came later, or nowhere; and whether one sees it. */
export function whereAmI(): { at: number; isNowhere: boolean; isSeen: boolean } {
  const stops = (window as unknown as { stops: Element[] }).stops
  const active = document.activeElement
  const marked = active?.closest('.k-option') ?? active
  const { outlineStyle, outlineWidth } = marked ? getComputedStyle(marked) : { outlineStyle: 'none', outlineWidth: '0' }
  const at = stops.findIndex((stop) => stop === active)
  const isNowhere = !active || active === document.body
  return { at, isNowhere, isSeen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 }
}
