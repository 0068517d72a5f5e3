import { current } from '../stack'
import { findField, findTarget, fronts } from './find'

const MARK = 'data-host-found'

/** Marks the control of this name, for a browser's own finger. @returns whether it is there and can be tapped */
export function mark(name: string): boolean {
  document.querySelector(`[${MARK}]`)?.removeAttribute(MARK)
  const target = findTarget(name)
  target?.setAttribute(MARK, '')
  return target !== undefined
}

const mouse = (type: string) => new MouseEvent(type, { bubbles: true, clientX: 1, clientY: 1 })

/** Taps where nothing is laid out: no finger could. @returns whether it was there */
export function tap(name: string): boolean {
  const target = findTarget(name)
  if (!target) return false
  target.dispatchEvent(mouse('pointerdown'))
  target.dispatchEvent(mouse('mousedown'))
  target.dispatchEvent(mouse('mouseup'))
  if (target.tagName.startsWith('WX-')) return true
  target.dispatchEvent(mouse('pointerup'))
  target.dispatchEvent(mouse('click'))
  return true
}

/** Types into the field with this label. @returns whether it is there */
export function type(label: string, text: string): boolean {
  const field = findField(label) as HTMLInputElement | undefined
  if (!field || field.disabled) return false
  field.focus()
  field.value = text
  field.dispatchEvent(new window.Event('input', { bubbles: true }))
  field.blur()
  return true
}

/** What stands in a field. */
export const valueOf = (label: string): string | undefined => (findField(label) as HTMLInputElement | undefined)?.value

/** The words in front, with what pictures and controls are called, one line for each piece. */
export function text(): string {
  const toast = document.getElementById('host-toast')
  return [...fronts(), ...(toast ? [toast] : [])].map(wordsOf).join('\n')
}

/** The words of the page alone, without the bars. */
export const pageText = (): string => {
  const page = current()?.frame
  return page ? wordsOf(page) : ''
}

function wordsOf(root: Element): string {
  const words: string[] = []
  const visit = (node: Node) => {
    if (node.nodeType === 3) words.push((node.textContent ?? '').trim())
    if (node.nodeType === 1) words.push((node as Element).getAttribute('aria-label') ?? '')
    node.childNodes.forEach(visit)
  }
  visit(root)
  return words.filter((word, place) => word && word !== words[place - 1]).join('\n')
}

/** What the page in front says loudly: refusals and failures. */
export const alerts = (): string[] =>
  Array.from(current()?.frame.querySelectorAll('[aria-role="alert"]') ?? [], (element) => wordsOf(element))
