import { Problem } from '@/domain/core/problem'
import { sha256 } from '../sha256'
import type { PhotoDoor } from '../photoBox'
import type { Drawer } from '../drawer'
import type { PhotoShelf } from '../photoShelf'

const PREFIX = 'shelf:'

/** A phone's files in memory, in the same storage as the drawer: a kill and a lack of room meet both. */
export function shelfIn(drawer: Drawer): PhotoShelf {
  return {
    list: async () =>
      drawer
        .keys()
        .filter((key) => key.startsWith(PREFIX))
        .map((key) => ({ id: key.slice(PREFIX.length), bytes: drawer.get(key)?.length ?? 0 })),
    put: async (id, sealed) => drawer.set(PREFIX + id, Buffer.from(sealed).toString('latin1')),
    get: async (id) => {
      const text = drawer.get(PREFIX + id)
      return text === undefined ? undefined : Uint8Array.from(Buffer.from(text, 'latin1'))
    },
    remove: async (id) => drawer.remove(PREFIX + id),
    lend: (picture, work) => work(Buffer.from(picture).toString('latin1')),
  }
}

/** What becomes of one call. */
export type PhotoFate = 'arrives' | 'lost' | 'noReply' | 'twice' | 'expired'
/** What may be wrong with the server, to see that the proof notices. */
export type PhotoWeakness = 'noRecognition' | 'answersTooSoon'

/** The server's side: photos that records named, each taken over once, and only if it is what was named. */
export function photoServer(weakness?: PhotoWeakness) {
  const named = new Map<string, string>()
  const sent = new Map<string, string>()
  const kept = new Map<string, number>()
  let fates: PhotoFate[] = []

  function pass<T>(answer: () => T): T {
    const fate = fates.shift() ?? 'arrives'
    if (fate === 'lost') throw new Problem('offline')
    if (fate === 'expired') throw new Problem('upload_expired')
    const first = answer()
    if (fate === 'noReply') throw new Problem('offline')
    return fate === 'twice' ? answer() : first
  }
  function keepOnce(photoId: string, picture: string | undefined): void {
    if (kept.has(photoId) && weakness !== 'noRecognition') return
    if (picture === undefined || sha256(Buffer.from(picture, 'latin1')) !== named.get(photoId))
      throw new Problem('file_damaged')
    kept.set(photoId, (kept.get(photoId) ?? 0) + 1)
  }
  const door: Omit<PhotoDoor, 'shelf'> = {
    prepare: async ({ photoId }) =>
      pass(() => {
        if (!named.has(photoId)) throw new Problem('not_found')
        const isKept = weakness === 'answersTooSoon' || (weakness !== 'noRecognition' && kept.has(photoId))
        return { isKept, uploadKey: `key-${photoId}`, url: '' }
      }),
    send: async ({ uploadKey }, path) =>
      pass(() => {
        sent.set(uploadKey, path)
        return {}
      }),
    keep: async ({ photoId, uploadKey }) => pass(() => keepOnce(photoId, sent.get(uploadKey))),
  }
  return {
    door,
    /** its record was kept */
    name: (photoId: string, digest: string) => named.set(photoId, digest),
    meet: (next: readonly PhotoFate[]) => (fates = [...next]),
    copies: (photoId: string) => kept.get(photoId) ?? 0,
  }
}
