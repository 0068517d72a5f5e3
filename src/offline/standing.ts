import type { Standing } from '@/domain/visits/epoch'
import { type Drawer, keepIn } from './drawer'

const KEY = 'visits-standing'

/** What the server last told, and how far this phone's clock is behind the server's, in ms. */
export type PhoneStanding = Standing & { clockOffsetMs: number }

/** A phone that was told nothing yet is behind every epoch, and so offers all that it has. */
const NEW: PhoneStanding = { epoch: '00000000-0000-0000-0000-000000000000', kept: 0, clockOffsetMs: 0 }

export function readStanding(drawer: Drawer): PhoneStanding {
  const text = drawer.get(KEY)
  return text ? (JSON.parse(text) as PhoneStanding) : NEW
}

export function writeStanding(drawer: Drawer, standing: PhoneStanding): void {
  keepIn(drawer, KEY, standing)
}

/** Of somebody else who had the phone, or of a key that is gone: the next push hears all anew. */
export const forgetStanding = (drawer: Drawer): void => drawer.remove(KEY)
