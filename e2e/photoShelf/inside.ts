import { openOutbox, slipPhotos } from '../../src/offline/outbox'
import { phoneDrawer as drawer } from '../../src/offline/phoneDrawer.h5'
import { phoneShelf as shelf } from '../../src/offline/phoneShelf.h5'
import { photoBox } from '../../src/offline/photoBox'
import { sealWith } from '../../src/offline/seal'
import { settled } from '../../src/domain/visits/outbox'
import { aVisit } from '../../src/domain/visits/testing/aVisit'
import type { VisitPhoto } from '../../src/domain/visits/visit'

const AT = '2026-11-23T01:30:00.000Z'
const seal = sealWith('AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=')
const outbox = openOutbox(drawer, seal)
const newId = () =>
  `019ab000-0000-7000-8000-${String(performance.timeOrigin + performance.now())
    .replace('.', '')
    .slice(-12)}`
const arrived: { id: string; text: string }[] = []
let sent = ''

const box = photoBox({
  ...{ drawer, newId, opened: () => ({ seal, outbox }), named: () => new Set(slipPhotos(drawer)) },
  changed: () => undefined,
  door: {
    shelf,
    prepare: async () => ({ isKept: false, uploadKey: 'key', url: '/uploads/key' }),
    send: async (_to, path) => {
      sent = await (await fetch(path)).text()
      return {}
    },
    keep: async ({ photoId }) => arrived.push({ id: photoId, text: sent }),
  },
})

/** What the test asks of the phone from outside: the real shelf, box, seal and drawer of the H5 build, and a server that takes all. */
const phone = {
  /** A visit with a photo. @returns the photo, or the code of what refused it */
  visit: async (text: string): Promise<VisitPhoto | string> => {
    try {
      const photo = await box.add(new TextEncoder().encode(text))
      outbox.note(aVisit({ id: newId(), outcome: 'met', photos: [photo] }))
      return photo
    } catch (error) {
      return (error as { code?: string }).code ?? String(error)
    }
  },
  /** The server has the records of all visits. */
  keepRecords: () =>
    outbox.step((all) => {
      const results = all.map(({ record: { id } }) => ({ id, state: 'kept' as const }))
      return settled(
        all.map((entry) => ({ ...entry, status: { state: 'sending' } })),
        results,
        AT,
      )
    }),
  send: async () => {
    await box.send()
    return arrived
  },
  held: async () => {
    await box.ready()
    return (await shelf.list()).map(({ id }) => id)
  },
  /** All that lies there, as somebody who opens the browser's files would find it. */
  lying: async () => {
    const all = await Promise.all((await shelf.list()).map(({ id }) => shelf.get(id)))
    return all.map((bytes) => new TextDecoder('latin1').decode(bytes)).join('')
  },
}
export type InsidePhone = typeof phone
Object.assign(window, { phone })
