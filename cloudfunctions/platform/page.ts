import { Problem } from '../../src/domain/core/problem'

/** Where a page ended: the instant or day by which its list is sorted, then the id. */
export type PageKey = { at: string; id: string }

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** One page of rows, of which one more was read than it holds; `next` is the key of the page after it, if there is one. */
export function pageOf<Row>(rows: readonly Row[], size: number, keyOf: (row: Row) => PageKey) {
  const page = rows.slice(0, size)
  const last = rows.length > size ? page[page.length - 1] : undefined
  if (!last) return { page }
  const { at, id } = keyOf(last)
  return { page, next: `${at},${id}` }
}

/** @throws Problem input_invalid */
export function readPageKey(cursor: string | undefined): PageKey | undefined {
  if (!cursor) return undefined
  const [at = '', id = ''] = cursor.split(',')
  if (Number.isNaN(Date.parse(at)) || !ID.test(id)) throw new Problem('input_invalid', { names: ['cursor'] })
  return { at, id }
}
