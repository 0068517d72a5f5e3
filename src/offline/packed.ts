import { fromByteArray, toByteArray } from 'base64-js'
import { inflateSync } from 'fflate'
import { bytesOf, type BytesSeal } from './seal'
import { fromUtf8 } from './utf8'

/** What the server packed (raw DEFLATE in base64) stays packed under the phone's seal: a tenth of the room, and of the work. */
export const closePacked = ({ closeBytes }: BytesSeal, packed: string): string =>
  fromByteArray(closeBytes(toByteArray(packed)))

/** @returns the text; undefined for what another key closed, or what was changed since */
export function openPacked({ openBytes }: BytesSeal, closed: string): string | undefined {
  const bytes = openBytes(bytesOf(closed))
  return bytes && fromUtf8(inflateSync(bytes))
}
