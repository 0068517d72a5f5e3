import { openOverlay } from '../overlay'
import { fire, textOf, type HostElement } from './control'

/** What the field on the wheel is called. */
const DAY = '日期'

/** WeChat's wheel from below: rows for a selector, a field for a date. */
export function openPicker(element: HostElement): void {
  const { mode = 'selector', range, rangeKey, value, start, end } = element.hostValues ?? {}
  if (mode !== 'selector') return openDate(element, textOf(value), textOf(start), textOf(end))
  const rows = (Array.isArray(range) ? range : []).map((row) =>
    textOf(typeof row === 'object' && row ? (row as Record<string, unknown>)[textOf(rangeKey)] : row),
  )
  openOverlay(
    rows.map((text, index) => ({ text, choose: () => fire(element, 'change', { value: index }) })),
    () => fire(element, 'cancel', {}),
  )
}

function openDate(element: HostElement, value: string, min: string, max: string) {
  const input = document.createElement('input')
  Object.assign(input, { type: 'date', value, min, max })
  input.setAttribute('aria-label', DAY)
  openOverlay(
    [{ text: '确定', choose: () => fire(element, 'change', { value: input.value }) }],
    () => fire(element, 'cancel', {}),
    input,
  )
}
