import { Event } from 'glass-easel'

export type Values = Record<string, unknown>

/** What a built-in element does beside showing its children. */
export type ElementKind = {
  properties: string[]
  attached?: (element: HostElement) => void
  /** hears which properties changed */
  changed?: (element: HostElement, values: Values, names: ReadonlySet<string>) => void
  tapped?: (element: HostElement) => void
}

/** The `<wx-…>` element with what the host keeps on it. */
export type HostElement = HTMLElement & {
  hostKind?: ElementKind
  hostValues?: Values
  hostComponent?: unknown
  hostInner?: HTMLInputElement | HTMLTextAreaElement | HTMLImageElement
}

/** A component event of the mini-program: it doesn't bubble. */
export function fire(element: HostElement, type: string, detail: Values): void {
  if (element.hostComponent) Event.triggerEvent(element.hostComponent as never, type, detail, {})
}

/** As in wxml: an absent, empty or false attribute is false. */
export const isTrue = (value: unknown) => !(value === undefined || value === null || value === false || value === '')
export const textOf = (value: unknown) => (value === undefined || value === null ? '' : String(value))
