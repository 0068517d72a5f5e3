import { toMend } from '@/domain/visits/outbox'
import type { Drawer } from './drawer'
import type { PhotoBox } from './photoBox'
import { type PhoneOutbox, ROOM_KB } from './outbox'

/** What an officer sees of the phone: counts of records, and how full the storage is, 0 to 100. */
export type Meter = {
  waiting: number
  kept: number
  toMend: number
  unreadable: number
  percentFull: number
  isFull: boolean
  /** photos that haven't arrived, without those that were refused; and these */
  photos: number
  photosRefused: number
}

type Photos = Pick<PhotoBox, 'waiting' | 'parked' | 'percentFull'>

export function readMeter(drawer: Drawer, outbox: PhoneOutbox, photos?: Photos): Meter {
  const count = (...states: string[]) => outbox.entries().filter(({ status }) => states.includes(status.state)).length
  const [used, limit] = [drawer.usedKb(), drawer.limitKb()]
  return {
    waiting: count('waiting', 'sending'),
    kept: count('kept'),
    toMend: toMend(outbox.entries()).length,
    unreadable: outbox.unreadable(),
    percentFull: Math.max(Math.min(100, Math.round((100 * used) / limit)), photos?.percentFull() ?? 0),
    isFull: limit - used < ROOM_KB,
    photos: photos?.waiting() ?? 0,
    photosRefused: photos?.parked().length ?? 0,
  }
}
