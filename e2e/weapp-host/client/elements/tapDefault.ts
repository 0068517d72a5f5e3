import type { HostElement } from './control'

export function isDisabled(element: HTMLElement | undefined): boolean {
  return element?.nodeType === 1 && element.closest('[data-disabled]') !== null
}

/** What WeChat itself does on a tap, after the program has heard of it. */
export function tapDefault(element: HTMLElement | undefined): void {
  for (let at = element as HostElement | null | undefined; at; at = at.parentElement as HostElement | null) {
    if (at.hostKind?.tapped) return at.hostKind.tapped(at)
  }
}
