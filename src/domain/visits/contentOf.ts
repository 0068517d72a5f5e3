import type { VisitRecord } from './visit'

/**
 * The whole record as one text, the same in whatever order its keys came: of this the server makes the digest by which it
 * knows a record that comes again.
 */
export const contentOf = (record: VisitRecord): string => write(record)

/** JSON with the keys in order; written at once, as a copy in order would cost more than all else that is done with a record. */
function write(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const held = value as Record<string, unknown>
  const keys = Object.keys(held)
    .filter((key) => held[key] !== undefined)
    .sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${write(held[key])}`).join(',')}}`
}
