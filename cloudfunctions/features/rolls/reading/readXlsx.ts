import { findHeader } from '../../../../src/domain/rolls/columns'
import { Problem } from '../../../../src/domain/core/problem'
import type { Cell, Sheet } from '../../../../src/domain/rolls/sheet'
import { unpackedSize } from './unpackedSize'

/** 100,000 lines unpack to some 60 MB; what unpacks to more than this was made to fill a memory. */
const MOST_UNPACKED = 400 * 1024 * 1024

/**
 * The sheet that has a roll's header, else the first. Numbers come as their own text: the library would round an ID of 18
 * digits. The library is loaded with the first roll and not with the function.
 * @throws Problem roll_unreadable, roll_too_large
 */
export async function readXlsx(bytes: Buffer): Promise<Sheet> {
  const size = unpackedSize(bytes)
  if (size === undefined) throw new Problem('roll_unreadable')
  if (size > MOST_UNPACKED) throw new Problem('roll_too_large')
  const { default: readSheets } = await import('read-excel-file/universal')
  const sheets = await readSheets(copyOf(bytes), { parseNumber: (number: string) => ({ number }) }).catch(() => [])
  const tables = sheets.map(({ data }) => data.map((row) => row.map(cellOf)))
  const rows = tables.find((table) => findHeader(table)) ?? tables[0]
  if (!rows) throw new Problem('roll_unreadable')
  return { rows, isTyped: true }
}

/** The library takes no view of a larger memory. */
const copyOf = (bytes: Buffer): ArrayBuffer => {
  const copy = new ArrayBuffer(bytes.length)
  new Uint8Array(copy).set(bytes)
  return copy
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return undefined
  if (value instanceof Date) return { day: value.toISOString().slice(0, 10) }
  return isNumber(value) ? value : String(value)
}

const isNumber = (value: unknown): value is { number: string } => typeof value === 'object'
