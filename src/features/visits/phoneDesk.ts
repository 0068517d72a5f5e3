import { call } from '@/api/client'
import { newId } from '@/api/newId'
import { transport } from '@/api/transport'
import { Problem } from '@/domain/core/problem'
import { phoneShelf } from '@/offline/phoneShelf'
import { phoneDrawer } from '@/offline/phoneDrawer'
import { visitDesk } from '@/offline/visitDesk'

/** The one desk of this phone; what lies there is open from the first page on. */
export const phoneDesk = visitDesk({
  drawer: phoneDrawer,
  whoAmI: async () => (await call('session.get', undefined)).person?.id,
  day: () => call('visits.day', undefined),
  households: (input) => call('visits.households', input),
  push: (push) => call('visits.push', push),
  photos: {
    shelf: phoneShelf,
    prepare: (photo) => call('visits.preparePhoto', { requestId: newId(), ...photo }),
    send: (to, path) => transport.upload(to, path, () => undefined).catch(() => new Problem('offline')),
    keep: (photo) => call('visits.keepPhoto', { requestId: newId(), ...photo }),
  },
  newId,
  now: () => new Date().toISOString(),
})
phoneDesk.wake()
