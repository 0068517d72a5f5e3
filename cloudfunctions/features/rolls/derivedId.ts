import { createHash } from 'node:crypto'

/** The same UUIDv7 for the same thing of the same import, in whatever call it is asked for; as old as the import. */
export function derivedId(importId: string, what: string): string {
  const bytes = createHash('sha256').update(`${importId}:${what}`).digest().subarray(0, 16)
  bytes.write(importId.replaceAll('-', '').slice(0, 12), 0, 'hex')
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
