import type { ParkedProblem } from '../domain/visits/outbox'
import { nextPhoto, type PhotoOfRecord } from '../domain/visits/photoOutbox'
import type { VisitPhoto } from '../domain/visits/visit'
import { Problem, type ProblemCode } from '../domain/core/problem'
import { type Drawer, keepIn } from './drawer'
import { PARKED_PREFIX, type PhoneOutbox } from './outbox'
import type { HeldPhoto, PhotoShelf } from './photoShelf'
import type { BytesSeal } from './seal'
import { sha256 } from './sha256'

const MB = 1024 * 1024
/** Half of what WeChat gives a program for its files. */
export const SHELF_MB = 100
/** The largest picture that the server takes: with less room than that none is begun. */
const ROOM_MB = 10
/** These pass by themselves: the photo goes with the next sync. */
const passing: readonly ProblemCode[] = [
  ...(['offline', 'unavailable', 'try_again', 'internal'] as const),
  ...(['upload_expired', 'not_signed_in', 'too_much'] as const),
]

export type SentTo = { uploadKey: string; url: string }
/** The server's side of it, and the shelf. */
export type PhotoDoor = {
  shelf: PhotoShelf
  prepare: (photo: { visitId: string; photoId: string; size: number }) => Promise<SentTo & { isKept: boolean }>
  send: (to: SentTo, path: string) => Promise<{ cloudFileId?: string } | Problem>
  keep: (photo: { visitId: string; photoId: string; uploadKey: string; cloudFileId?: string }) => Promise<unknown>
}
export type ParkedPhoto = { id: string; problem: ParkedProblem }
type Lid = { seal: BytesSeal; outbox: PhoneOutbox }
type Around = {
  drawer: Drawer
  door: PhotoDoor
  newId: () => string
  /** what is open, if an officer is */
  opened: () => Lid | undefined
  /** the photos that records or unfinished visits on this phone name */
  named: () => ReadonlySet<string>
  changed: () => void
}

/** The photos of visits on this phone: written before the record that names them, gone once the server has them. */
export type PhotoBox = ReturnType<typeof photoBox>

export function photoBox({ drawer, door, newId, opened, named, changed }: Around) {
  const { shelf } = door
  const held = new Map<string, number>()
  /** taken since the program started: the visit that names them may be written only now */
  const fresh = new Set<string>()
  let loading: Promise<void> | undefined
  let running: Promise<void> | undefined

  async function load(): Promise<void> {
    const all = await shelf.list().catch((): HeldPhoto[] => [])
    const isWanted = ({ id }: HeldPhoto) => fresh.has(id) || named().has(id)
    for (const id of held.keys()) if (!fresh.has(id)) held.delete(id)
    for (const photo of all) {
      if (isWanted(photo)) held.set(photo.id, photo.bytes)
      else await shelf.remove(photo.id)
    }
    changed()
  }
  const ready = () => (loading ??= load())

  const usedMb = () => [...held.values()].reduce((sum, bytes) => sum + bytes, 0) / MB
  function makeRoom(): void {
    if (SHELF_MB - usedMb() < ROOM_MB) throw new Problem('storage_full')
  }

  /** @throws Problem storage_full, file_too_large: then nothing was kept */
  async function add(picture: Uint8Array): Promise<VisitPhoto> {
    makeRoom()
    if (picture.length > ROOM_MB * MB) throw new Problem('file_too_large', { limit: ROOM_MB })
    const lid = opened()
    if (!lid) throw new Problem('not_signed_in')
    const photo = { id: newId(), sha256: sha256(picture), size: picture.length }
    const sealed = lid.seal.closeBytes(picture)
    fresh.add(photo.id)
    await shelf.put(photo.id, sealed).catch(() => {
      throw new Problem('storage_full')
    })
    held.set(photo.id, sealed.length)
    return photo
  }

  async function drop(id: string): Promise<void> {
    await shelf.remove(id)
    drawer.remove(PARKED_PREFIX + id)
    held.delete(id)
    changed()
  }

  function parked(): ParkedPhoto[] {
    const readAt = (id: string): ParkedPhoto[] => {
      const text = held.has(id) ? drawer.get(PARKED_PREFIX + id) : undefined
      return text ? [{ id, problem: JSON.parse(text) as ParkedProblem }] : []
    }
    return drawer
      .keys()
      .flatMap((key) => (key.startsWith(PARKED_PREFIX) ? readAt(key.slice(PARKED_PREFIX.length)) : []))
  }

  /** Whole, however often; what the server has already it says before anything is sent. */
  async function deliver({ seal }: Lid, { visitId, photo: { id: photoId } }: PhotoOfRecord): Promise<void> {
    const sealed = await shelf.get(photoId)
    const picture = sealed && seal.openBytes(sealed)
    if (!picture) throw new Problem('file_damaged')
    const { isKept, ...to } = await door.prepare({ visitId, photoId, size: picture.length })
    if (!isKept) {
      const sent = await shelf.lend(picture, (path) => door.send(to, path))
      if (sent instanceof Problem) throw sent
      await door.keep({ visitId, photoId, uploadKey: to.uploadKey, ...sent })
    }
    await drop(photoId)
  }

  async function run(): Promise<void> {
    await ready()
    for (;;) {
      const lid = opened()
      const next = lid && nextPhoto(lid.outbox.entries(), new Set(held.keys()), new Set(parked().map(({ id }) => id)))
      if (!next) return
      await deliver(lid, next).catch((error: unknown) => {
        if (!(error instanceof Problem) || passing.includes(error.code)) throw error
        keepIn(drawer, PARKED_PREFIX + next.photo.id, { code: error.code, message: error.message })
        changed()
      })
    }
  }

  return {
    ready,
    /** Somebody else has the phone, or the key is another: what lies here is looked at anew. */
    reload(): void {
      loading = undefined
      held.clear()
      fresh.clear()
    },
    makeRoom,
    add,
    drop,
    parked,
    retry: (id: string) => drawer.remove(PARKED_PREFIX + id),
    isHeld: (id: string) => held.has(id),
    waiting: () => held.size - parked().length,
    percentFull: () => Math.min(100, Math.round((100 * usedMb()) / SHELF_MB)),
    /** Sends what its records have gone before. Calls that overlap share one run. @throws what wasn't foreseen */
    send: () => (running ??= run().finally(() => (running = undefined))),
  }
}
