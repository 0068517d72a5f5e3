import * as z from 'zod'
import { Problem } from '../../../src/domain/core/problem'

/** The last policy of a page, as the feed sorts: local first, by where the words stand, by state, the newest first, by id. */
const FeedKey = z.tuple([z.int(), z.int(), z.int(), z.iso.datetime(), z.string().max(80)])
export type FeedKey = z.infer<typeof FeedKey>

export const writeCursor = (key: FeedKey): string => Buffer.from(JSON.stringify(key)).toString('base64url')

/** @throws Problem input_invalid */
export function readCursor(cursor: string): FeedKey {
  try {
    return FeedKey.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
  } catch {
    throw new Problem('input_invalid', { names: ['cursor'] })
  }
}
