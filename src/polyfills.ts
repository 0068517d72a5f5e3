/** Puts in what Chrome 70 and iOS 12.0 lack and our dependencies call; e2e/gates looks whether that is all. */
export function fillGaps(object: typeof Object = Object, text: typeof String.prototype = String.prototype): void {
  if (typeof object.fromEntries !== 'function') define(object, 'fromEntries', fromEntries)
  if (typeof text.replaceAll !== 'function') define(text, 'replaceAll', replaceAll)
}

const define = (target: object, name: string, value: unknown) =>
  Object.defineProperty(target, name, { value, configurable: true, writable: true })

function fromEntries(entries: Iterable<[PropertyKey, unknown]>): Record<PropertyKey, unknown> {
  const made: Record<PropertyKey, unknown> = {}
  for (const [key, value] of Array.from(entries)) made[key] = value
  return made
}

type Replacement = (match: string, ...groups: unknown[]) => string

/** A text to look for is taken literally; a pattern has to say `g` itself, as the standard demands. */
function replaceAll(this: string, wanted: string | RegExp, replacement: string | Replacement): string {
  const pattern = typeof wanted === 'string' ? new RegExp(wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g') : wanted
  if (!pattern.global) throw new TypeError('replaceAll must be called with a global RegExp')
  return String(this).replace(pattern, replacement as Replacement)
}

fillGaps()
