import { parentOf } from '../../src/domain/core/division'
import { sentence } from './sentence'

export type DivisionRow = { code: string; name: string; parent_code: string | null }

const CODE = /^\d{2}(\d{2}(\d{2}(\d{3}(\d{3})?)?)?)?$/

/** UTF-8, or GB18030, which is what a spreadsheet saves in China. */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/**
 * Reads `code,name` lines; a line of headings may stand first. Codes may be written in full with zeros: 510100000000.
 * @throws a sentence that names the line, for a code that is none, a name that is missing, a code given twice
 */
export function readDivisions(text: string): DivisionRow[] {
  const lines = text.split(/\r?\n/)
  const rows = new Map<string, DivisionRow>()
  for (const [index, line] of lines.entries()) {
    const [code = '', name = ''] = line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
    if (!line.trim() || (index === 0 && !/\d/.test(code))) continue
    const short = shorten(code)
    if (!CODE.test(short)) throw sentence(`Line ${index + 1}: “${code}” is no division code. Nothing was imported.`)
    if (!name) throw sentence(`Line ${index + 1}: the name of ${code} is missing. Nothing was imported.`)
    if (rows.has(short)) throw sentence(`Line ${index + 1}: ${code} was given before. Nothing was imported.`)
    rows.set(short, { code: short, name, parent_code: parentOf(short) ?? null })
  }
  if (!rows.size) throw sentence('The file has no lines of code,name. Nothing was imported.')
  return [...rows.values()]
}

/** 510100000000 is the city 5101: in the national list a code is filled up with zeros. */
function shorten(code: string): string {
  if (code.length !== 12) return code
  return code.replace(/(000)+$/, '').replace(/^(\d{2}|\d{4}|\d{6})0*$/, (short) => short.replace(/(00)+$/, ''))
}
