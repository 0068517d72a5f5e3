import { isResidentId } from '../core/residentId'
import { cellText } from './cellText'
import type { Cell } from './sheet'

/** spoiled: Excel took it for a number, so that its last digits are gone. Nobody can tell what they were. */
export type ResidentIdCell = { value: string } | { fault: 'spoiled' | 'invalid' }

/** Numbers are exact up to here; Excel's end two digits earlier. */
const LONGEST_NUMBER = 15
const SCIENTIFIC = /^\d(\.\d+)?e\+?\d+$/i
const MANY_DIGITS = /^\d{16,}$/

/**
 * The ID in a cell, or '' where there is none. A cell of numbers with that many digits is never believed, also where the
 * check character happens to be right; nor is one that ends like a spoiled one where cells have no types.
 */
export function residentIdIn(cell: Cell, isTyped: boolean): ResidentIdCell {
  const text = cellText(cell)
    .replace(/[ '`‘’-]/g, '')
    .toUpperCase()
  if (!text) return { value: '' }
  if (SCIENTIFIC.test(text)) return { fault: 'spoiled' }
  if (typeof cell === 'object' && 'number' in cell && text.length > LONGEST_NUMBER) return { fault: 'spoiled' }
  if (!isTyped && MANY_DIGITS.test(text) && text.endsWith('000')) return { fault: 'spoiled' }
  return isResidentId(text) ? { value: text } : { fault: 'invalid' }
}
