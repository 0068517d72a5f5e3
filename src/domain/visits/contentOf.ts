import type { VisitRecord } from './visit'

/**
 * The whole record as one text, the same in whatever order its keys came: of this the server makes the digest by which it
 * knows a record that comes again.
 */
export const contentOf = (record: VisitRecord): string => JSON.stringify(inOrder(record))

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, held]) => held !== undefined)
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, held]) => [key, inOrder(held)]),
  )
}
