import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { DB } from '../../platform/schema'

/** So many characters travel at a time. */
const CHUNK = 1 << 18

type Cell = string | number | boolean | null | undefined | readonly string[]
export type Row = Readonly<Record<string, Cell>>
export type Table = keyof DB & string

/**
 * Many rows by COPY, while they are still being made: PostgreSQL writes what has come, and a slower reader holds the
 * maker back. Every check, key and trigger of the table applies. JSON comes as text; a list of texts fills a `text[]`.
 * @returns how many there were
 */
export async function copyRows(client: pg.Client, table: Table, rows: Iterable<Row>): Promise<number> {
  const source = rows[Symbol.iterator]()
  const first = source.next()
  if (first.done) return 0
  const columns = Object.keys(first.value)
  const counted = { rows: 0 }
  const names = columns.map((column) => `"${column}"`).join(', ')
  const sink = client.query(copyFrom(`copy ${table} (${names}) from stdin`))
  await pipeline(Readable.from(chunks(first.value, source, columns, counted), { objectMode: false }), sink)
  return counted.rows
}

function* chunks(first: Row, rest: Iterator<Row>, columns: readonly string[], counted: { rows: number }) {
  let text = ''
  for (let row = first, next = rest.next(); ; row = next.value, next = rest.next()) {
    text += lineOf(row, columns)
    counted.rows += 1
    if (next.done) break
    if (text.length < CHUNK) continue
    yield Buffer.from(text)
    text = ''
  }
  yield Buffer.from(text)
}

function lineOf(row: Row, columns: readonly string[]): string {
  let line = ''
  columns.forEach((column, place) => (line += (place ? '\t' : '') + textOf(row[column])))
  return `${line}\n`
}

const SPECIAL = /[\\\t\n\r]/
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '\\N'
  const text = typeof cell === 'object' ? `{${cell.map((one) => JSON.stringify(one)).join(',')}}` : String(cell)
  return SPECIAL.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character) : text
}
