import { call } from '@/api/client'
import { newId } from '@/api/newId'
import { phoneDrawer } from '@/offline/phoneDrawer'
import { visitDesk } from '@/offline/visitDesk'

/** The one desk of this phone; what lies there is open from the first page on. */
export const phoneDesk = visitDesk({
  drawer: phoneDrawer,
  whoAmI: async () => (await call('session.get', undefined)).person?.id,
  day: () => call('visits.day', undefined),
  households: (input) => call('visits.households', input),
  push: (push) => call('visits.push', push),
  newId,
  now: () => new Date().toISOString(),
})
phoneDesk.wake()
