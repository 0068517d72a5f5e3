import { Problem } from '@/domain/core/problem'
import { noted, type Outbox, type OutboxEntry, type OutboxStatus } from '@/domain/visits/outbox'
import type { VisitRecord } from '@/domain/visits/visit'
import { type Drawer, keepIn } from './drawer'
import type { Seal } from './seal'

const PREFIX = 'outbox:'
/** Why a photo was refused. */
export const PARKED_PREFIX = 'photo:'
/** Pages of the roll, which can be had again: they give way when room is short. */
export const PAGE_PREFIX = 'page:'
/** A day's visits need no more than this, so that a visit that was begun can always be kept. */
export const ROOM_KB = 200

/** `photos` lie open, as ids, so that nobody takes those away whose record is closed. Under its own key: nothing else needs to be written with it, so there is nothing between two writes to be lost. */
type Slip = {
  v: 1
  order: number
  status: Exclude<OutboxStatus, { state: 'sending' }>
  sealed: string
  photos?: string[]
}

const keyOf = (entry: OutboxEntry) => PREFIX + entry.record.id

/** The outbox of this phone, as its storage has it. Memory changes only after storage has. */
export type PhoneOutbox = {
  entries: () => Outbox
  /** Records that lie here closed by a key that is gone. */
  unreadable: () => number
  /** Before a visit is begun. @throws Problem storage_full */
  makeRoom: () => void
  /** @throws Problem storage_full, and then nothing was noted */
  note: (record: VisitRecord) => void
  /** Takes the step and writes what it changed. @throws Problem storage_full: what wasn't written hasn't changed */
  step: (take: (outbox: Outbox) => Outbox) => void
  drop: (entries: readonly OutboxEntry[]) => void
}

/** Opens it from the keys alone: there is no index that could differ from them after a kill. */
export function openOutbox(drawer: Drawer, seal: Seal): PhoneOutbox {
  const keys = drawer.keys().filter((key) => key.startsWith(PREFIX))
  const read = keys.map((key) => readSlip(drawer.get(key), seal))
  let entries: Outbox = read.filter((entry) => entry !== undefined).sort((one, other) => one.order - other.order)

  function put(entry: OutboxEntry): void {
    const before = entries.findIndex(({ record }) => record.id === entry.record.id)
    entries = before < 0 ? [...entries, entry] : [...entries.slice(0, before), entry, ...entries.slice(before + 1)]
  }

  return {
    entries: () => entries,
    unreadable: () => keys.length - read.filter(Boolean).length,
    makeRoom: () => makeRoom(drawer),
    note(record) {
      const entry = noted(entries, record)
      keepIn(drawer, keyOf(entry), {
        v: 1,
        order: entry.order,
        status: stored(entry.status),
        sealed: seal.close(JSON.stringify(record)),
        ...(record.photos && { photos: record.photos.map(({ id }) => id) }),
      })
      put(entry)
    },
    step(take) {
      const before = new Map(entries.map((entry) => [entry.record.id, entry]))
      for (const entry of take(entries)) {
        const old = before.get(entry.record.id)
        if (old === entry) continue
        if (!old || stored(old.status).state !== stored(entry.status).state) rewrite(drawer, entry)
        put(entry)
      }
    },
    drop(gone) {
      for (const entry of gone) {
        drawer.remove(keyOf(entry))
        entries = entries.filter((kept) => kept !== entry)
      }
    },
  }
}

/** What is on its way when the program ends is waiting when it starts again. */
const stored = (status: OutboxStatus): Slip['status'] => (status.state === 'sending' ? { state: 'waiting' } : status)

/** The states of all records that lie here, opened or not. */
export const slipStates = (drawer: Drawer): Slip['status']['state'][] =>
  drawer.keys().flatMap((key) => {
    const text = key.startsWith(PREFIX) ? drawer.get(key) : undefined
    return text ? [(JSON.parse(text) as Slip).status.state] : []
  })

/** The photos that records on this phone name, opened or not. */
export const slipPhotos = (drawer: Drawer): string[] =>
  drawer.keys().flatMap((key) => {
    const text = key.startsWith(PREFIX) ? drawer.get(key) : undefined
    return text ? ((JSON.parse(text) as Slip).photos ?? []) : []
  })

/** For when the key is gone for good. */
export function dropSlips(drawer: Drawer): void {
  for (const key of drawer.keys()) if (key.startsWith(PREFIX) || key.startsWith(PARKED_PREFIX)) drawer.remove(key)
}

function readSlip(text: string | undefined, seal: Seal): OutboxEntry | undefined {
  if (!text) return undefined
  const { order, status, sealed } = JSON.parse(text) as Slip
  const record = seal.open(sealed)
  return record === undefined ? undefined : { order, status, record: JSON.parse(record) as VisitRecord }
}

function rewrite(drawer: Drawer, entry: OutboxEntry): void {
  const slip = JSON.parse(drawer.get(keyOf(entry)) ?? '{}') as Slip
  keepIn(drawer, keyOf(entry), { ...slip, status: stored(entry.status) })
}

function makeRoom(drawer: Drawer): void {
  const hasRoom = () => drawer.limitKb() - drawer.usedKb() >= ROOM_KB
  for (const page of drawer.keys().filter((key) => key.startsWith(PAGE_PREFIX))) {
    if (hasRoom()) return
    drawer.remove(page)
  }
  if (!hasRoom()) throw new Problem('storage_full')
}
