import { isPlainDate, type PlainDate } from '../core/plainDate'
import type { Cell } from './sheet'

/** What clerks write where there is nothing to write. */
const NOTHING = /^(无|没有|不详|未知|空|暂无|[-—–/\\.·]+)$/
/** Characters that are only there to look like nothing. */
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g

/** Full-width letters and digits become plain, spaces at the ends go, inner ones become one. */
export function cleanText(text: string): string {
  const plain = text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()
  return NOTHING.test(plain) ? '' : plain
}

/** A number as it would be written out: 1.3912345678E10 is 13912345678 while it is exact, and stays as it is where it isn't. */
function writtenOut(number: string): string {
  const value = Number(number)
  if (!Number.isFinite(value)) return number
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return number
  return String(value)
}

export function cellText(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'string') return cleanText(cell)
  return 'day' in cell ? cell.day : writtenOut(cell.number)
}

/** Names are written with spaces in between to stand in line: 张 三. */
export const nameText = (cell: Cell): string => {
  const text = cellText(cell)
  return /^[\p{Script=Han}· ]+$/u.test(text) ? text.replace(/ /g, '') : text
}

/** Day 25569 of Excel is the first of 1970. */
const EXCEL_EPOCH_DAYS = 25_569
const DAY_MS = 24 * 3_600_000
/** 1900 to 2100 as days of Excel. */
const isSerial = (number: number) => Number.isInteger(number) && number > 1 && number < 73_050

/** The day that a cell names in one of the ways in which days are written, '' where it names none, undefined where it can't be read. */
export function cellDay(cell: Cell): PlainDate | '' | undefined {
  if (cell !== undefined && typeof cell !== 'string' && 'day' in cell) return cell.day
  const text = cellText(cell)
  if (!text) return ''
  if (isSerial(Number(text))) return new Date((Number(text) - EXCEL_EPOCH_DAYS) * DAY_MS).toISOString().slice(0, 10)
  const [, year, month, date] =
    /^(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? []
  if (!year || !month || !date) return undefined
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isPlainDate(day) ? day : undefined
}
