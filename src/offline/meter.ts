import { toMend } from '@/domain/visits/outbox'
import type { Drawer } from './drawer'
import { type PhoneOutbox, ROOM_KB } from './outbox'

/** What an officer sees of the phone: counts of records, and how full the storage is, 0 to 100. */
export type Meter = {
  waiting: number
  kept: number
  toMend: number
  unreadable: number
  percentFull: number
  isFull: boolean
}

export function readMeter(drawer: Drawer, outbox: PhoneOutbox): Meter {
  const count = (...states: string[]) => outbox.entries().filter(({ status }) => states.includes(status.state)).length
  const [used, limit] = [drawer.usedKb(), drawer.limitKb()]
  return {
    waiting: count('waiting', 'sending'),
    kept: count('kept'),
    toMend: toMend(outbox.entries()).length,
    unreadable: outbox.unreadable(),
    percentFull: Math.min(100, Math.round((100 * used) / limit)),
    isFull: limit - used < ROOM_KB,
  }
}
